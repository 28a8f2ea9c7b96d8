/** The civic calendar of this installation. */
@NullMarked
package org.pregon.core.internal.date;

import org.jspecify.annotations.NullMarked;
