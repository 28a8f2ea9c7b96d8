/** What a module hands to the reports: plain data for a period, never a layout. */
@Export
@Version("1.1.0")
@NullMarked
package org.pregon.core.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
