/** The floor programs: what Pregón stands on, used directly, with no login, no permissions and no modules. */
@NullMarked
package org.pregon.bench.floor;

import org.jspecify.annotations.NullMarked;
