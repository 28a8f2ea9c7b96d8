/** A module of which one part does not start. */
@NullMarked
package org.pregon.itest.broken.activation;

import org.jspecify.annotations.NullMarked;
