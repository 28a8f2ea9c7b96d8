/** Pregón as a whole, from outside. */
@NullMarked
package org.pregon.itest;

import org.jspecify.annotations.NullMarked;
