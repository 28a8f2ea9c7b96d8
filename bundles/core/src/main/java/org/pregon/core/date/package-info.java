/** Rules for civic dates, holidays and working days, in America/Lima. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.date;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
