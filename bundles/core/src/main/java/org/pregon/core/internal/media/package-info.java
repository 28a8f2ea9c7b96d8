/** Uploads and their serving. */
@NullMarked
package org.pregon.core.internal.media;

import org.jspecify.annotations.NullMarked;
