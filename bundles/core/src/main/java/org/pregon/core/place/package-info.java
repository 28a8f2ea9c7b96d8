/** The departments, provinces and districts of Peru by INEI's UBIGEO. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.place;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
