/** A module of which one part waits for what nobody offers. */
@NullMarked
package org.pregon.itest.broken.waiting;

import org.jspecify.annotations.NullMarked;
