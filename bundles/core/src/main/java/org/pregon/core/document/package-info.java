/** Official documents: gap-free numbers, signed PDFs that never change, and codes to check them by. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
