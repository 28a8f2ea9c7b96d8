/** The trail of who did what. */
@NullMarked
package org.pregon.core.internal.audit;

import org.jspecify.annotations.NullMarked;
