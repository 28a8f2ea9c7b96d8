/** A module whose route fails when it is asked for. */
@NullMarked
package org.pregon.itest.broken.route;

import org.jspecify.annotations.NullMarked;
