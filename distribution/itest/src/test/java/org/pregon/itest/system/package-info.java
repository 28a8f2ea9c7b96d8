/** Starting Pregón as it ships, and talking to it. */
@NullMarked
package org.pregon.itest.system;

import org.jspecify.annotations.NullMarked;
