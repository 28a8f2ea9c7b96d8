/** Correlative numbers of official documents, without gaps. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
