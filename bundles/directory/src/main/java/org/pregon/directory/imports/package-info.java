/** Institutions and posts out of a CSV file: preview, run, undo. */
@NullMarked
package org.pregon.directory.imports;

import org.jspecify.annotations.NullMarked;
