/** Institutions and posts out of files: what a row is. */
@NullMarked
package org.pregon.directory.imports;

import org.jspecify.annotations.NullMarked;
