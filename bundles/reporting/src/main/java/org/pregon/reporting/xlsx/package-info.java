/** A paper as a workbook: one sheet for each table, numbers as numbers. */
@NullMarked
package org.pregon.reporting.xlsx;

import org.jspecify.annotations.NullMarked;
