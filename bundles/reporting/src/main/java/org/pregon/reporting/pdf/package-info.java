/** A paper as PDF/A-2b, through JasperReports. Nothing of it is loaded before the first document is asked for. */
@NullMarked
package org.pregon.reporting.pdf;

import org.jspecify.annotations.NullMarked;
