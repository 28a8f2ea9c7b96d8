/** Mappers; each SQL text lies beside its interface. */
@NullMarked
package org.pregon.calendar.db;

import org.jspecify.annotations.NullMarked;
