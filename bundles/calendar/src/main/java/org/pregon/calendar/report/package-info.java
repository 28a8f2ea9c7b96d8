/** The calendar's share of the reports. */
@NullMarked
package org.pregon.calendar.report;

import org.jspecify.annotations.NullMarked;
