/** Lists as files. */
@NullMarked
package org.pregon.core.internal.table;

import org.jspecify.annotations.NullMarked;
