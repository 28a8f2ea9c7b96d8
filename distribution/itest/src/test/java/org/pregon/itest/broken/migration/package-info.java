/** A module whose tables cannot be made. */
@NullMarked
package org.pregon.itest.broken.migration;

import org.jspecify.annotations.NullMarked;
