/**
 * The reports that the office owes the Alcaldía: assembled from what the modules say of a month, edited, signed,
 * numbered, sent and acknowledged. The only bundle that knows JasperReports.
 */
@NullMarked
package org.pregon.reporting;

import org.jspecify.annotations.NullMarked;
