/** What /system/health asks. */
@NullMarked
package org.pregon.core.internal.health;

import org.jspecify.annotations.NullMarked;
