/** The pool, migrations, and the MyBatis of each module. */
@NullMarked
package org.pregon.core.internal.db;

import org.jspecify.annotations.NullMarked;
