/** The directory's records, as the search finds them. */
@NullMarked
package org.pregon.directory.search;

import org.jspecify.annotations.NullMarked;
