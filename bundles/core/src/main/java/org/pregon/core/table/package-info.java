/** Tables in and out of files: CSV as office programs write it; any list as CSV, XLSX and PDF, which they read without running what is in it. */
@Export
@Version("1.1.0")
@NullMarked
package org.pregon.core.table;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
