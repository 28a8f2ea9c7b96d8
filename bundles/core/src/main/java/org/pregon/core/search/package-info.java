/** Full-text search over every module's records: what a module gives to be found. */
@Export
@Version("1.1.0")
@NullMarked
package org.pregon.core.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
