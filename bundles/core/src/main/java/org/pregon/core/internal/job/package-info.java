/** Running what is due, once. */
@NullMarked
package org.pregon.core.internal.job;

import org.jspecify.annotations.NullMarked;
