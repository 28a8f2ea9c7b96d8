/**
 * Measures Pregón against its floor: the same libraries on a flat class path. Start with {@link org.pregon.bench.Bench}.
 */
@NullMarked
package org.pregon.bench;

import org.jspecify.annotations.NullMarked;
