/** Flat charts with direct labels, drawn once and written as vectors into PDF and HTML, as pixels into Word. */
@NullMarked
package org.pregon.reporting.chart;

import org.jspecify.annotations.NullMarked;
