/** Files by content, stored once and never altered. */
@Export
@Version("1.2.0")
@NullMarked
package org.pregon.core.media;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
