/** The frame every REST resource shares: problems, pages, versions, validation. */
@Export
@Version("1.1.0")
@NullMarked
package org.pregon.core.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
