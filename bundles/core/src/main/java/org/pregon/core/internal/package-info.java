/** What core does behind its promises; nobody outside may use it. */
@NullMarked
package org.pregon.core.internal;

import org.jspecify.annotations.NullMarked;
