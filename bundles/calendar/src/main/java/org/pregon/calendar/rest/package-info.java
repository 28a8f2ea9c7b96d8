/** Routes below /api/calendar. */
@NullMarked
package org.pregon.calendar.rest;

import org.jspecify.annotations.NullMarked;
