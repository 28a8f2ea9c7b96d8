/** Mappers; each SQL text lies beside its interface. */
@NullMarked
package org.pregon.directory.db;

import org.jspecify.annotations.NullMarked;
