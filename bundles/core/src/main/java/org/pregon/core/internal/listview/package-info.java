/** The views of lists that people save. */
@NullMarked
package org.pregon.core.internal.listview;

import org.jspecify.annotations.NullMarked;
