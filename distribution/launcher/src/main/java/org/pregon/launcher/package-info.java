/** Starts Pregón: options, checks with clear words, then the framework. The only code outside OSGi. */
@NullMarked
package org.pregon.launcher;

import org.jspecify.annotations.NullMarked;
