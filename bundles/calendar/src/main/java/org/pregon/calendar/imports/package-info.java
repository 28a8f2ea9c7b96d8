/** Activities out of a CSV file. */
@NullMarked
package org.pregon.calendar.imports;

import org.jspecify.annotations.NullMarked;
