/** The calendar that anybody may subscribe to, as iCalendar (RFC 5545). */
@NullMarked
package org.pregon.calendar.feed;

import org.jspecify.annotations.NullMarked;
