/** The demonstration data: each module loads its own share through the code that its users use. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.demo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
