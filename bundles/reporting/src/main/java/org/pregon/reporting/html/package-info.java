/** The accessible form of a paper: a page of its own that reads aloud, prints and needs nothing from elsewhere. */
@NullMarked
package org.pregon.reporting.html;

import org.jspecify.annotations.NullMarked;
