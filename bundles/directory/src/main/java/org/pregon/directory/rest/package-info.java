/** Routes below /api/directory. */
@NullMarked
package org.pregon.directory.rest;

import org.jspecify.annotations.NullMarked;
