/** Tables in and out of files: CSV as office programs write it, and CSV that they read without running what is in it. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.table;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
