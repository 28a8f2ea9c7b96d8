/** Notices within the municipality, and who has read them. */
@NullMarked
package org.pregon.core.internal.notice;

import org.jspecify.annotations.NullMarked;
