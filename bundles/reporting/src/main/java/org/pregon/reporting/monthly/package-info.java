/** The <i>Informe mensual de actividades</i>: what it says and in which order. */
@NullMarked
package org.pregon.reporting.monthly;

import org.jspecify.annotations.NullMarked;
