/** A paper as tagged PDF/A-2a: JasperReports lays it out, {@code PdfFile} writes it. Nothing of it is loaded before the first document is asked for. */
@NullMarked
package org.pregon.reporting.pdf;

import org.jspecify.annotations.NullMarked;
