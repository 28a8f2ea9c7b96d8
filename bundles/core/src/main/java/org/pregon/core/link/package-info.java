/** The few questions that one module may ask another through an optional reference. */
@Export
@Version("1.1.0")
@NullMarked
package org.pregon.core.link;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
