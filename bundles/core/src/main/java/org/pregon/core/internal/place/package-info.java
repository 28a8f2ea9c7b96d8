/** Places read from the configuration, and the route by which screens search them. */
@NullMarked
package org.pregon.core.internal.place;

import org.jspecify.annotations.NullMarked;
