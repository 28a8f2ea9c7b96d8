/** Who changed what, when, before and after. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
