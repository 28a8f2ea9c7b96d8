/** The calendar's records, as the search finds them. */
@NullMarked
package org.pregon.calendar.search;

import org.jspecify.annotations.NullMarked;
