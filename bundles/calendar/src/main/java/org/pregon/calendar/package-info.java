/**
 * The office's activities and the civic calendar they follow. The records are the domain, the plain classes beside them
 * its rules.
 */
@NullMarked
package org.pregon.calendar;

import org.jspecify.annotations.NullMarked;
