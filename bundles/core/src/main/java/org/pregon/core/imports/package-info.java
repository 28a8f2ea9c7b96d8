/**
 * Rows that come in as files. A module says what a row is, in an {@link org.pregon.core.imports.Importable}; reading CSV and Excel,
 * finding the columns, preview, twins, progress, what was wrong as a file, and undo are the same for all.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.imports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
