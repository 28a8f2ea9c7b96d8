/** Who is calling and what each route asks of them. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.security;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
