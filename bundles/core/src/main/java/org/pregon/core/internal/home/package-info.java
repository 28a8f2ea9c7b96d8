/** What the first page shows. */
@NullMarked
package org.pregon.core.internal.home;

import org.jspecify.annotations.NullMarked;
