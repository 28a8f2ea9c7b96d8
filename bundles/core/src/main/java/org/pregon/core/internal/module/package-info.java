/** Modules as they come, go and fail. */
@NullMarked
package org.pregon.core.internal.module;

import org.jspecify.annotations.NullMarked;
