/** A bundle whose author forgot the permission. */
@NullMarked
package org.pregon.itest.unguarded;

import org.jspecify.annotations.NullMarked;
