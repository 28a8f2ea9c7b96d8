/** Work in the background, scheduled or started by somebody, that runs once and survives restarts. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
