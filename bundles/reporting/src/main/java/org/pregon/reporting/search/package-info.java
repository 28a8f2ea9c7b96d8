/** The reports, as the search finds them. */
@NullMarked
package org.pregon.reporting.search;

import org.jspecify.annotations.NullMarked;
