/**
 * Uploads, judged while they arrive; their serving, in parts and small; and the check that they stay as they came. Only
 * what {@link org.pregon.core.internal.media.FileKind} lists gets in.
 */
@NullMarked
package org.pregon.core.internal.media;

import org.jspecify.annotations.NullMarked;
