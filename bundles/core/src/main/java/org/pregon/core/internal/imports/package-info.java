/** Files that bring rows: read, shown, saved, taken back. */
@NullMarked
package org.pregon.core.internal.imports;

import org.jspecify.annotations.NullMarked;
