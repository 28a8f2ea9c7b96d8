/** Loading the demonstration. */
@NullMarked
package org.pregon.core.internal.demo;

import org.jspecify.annotations.NullMarked;
