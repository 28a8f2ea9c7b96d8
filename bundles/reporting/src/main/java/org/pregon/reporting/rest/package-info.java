/** Routes below /api/reporting. */
@NullMarked
package org.pregon.reporting.rest;

import org.jspecify.annotations.NullMarked;
