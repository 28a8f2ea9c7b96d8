/** Mail that is saved with the fact it announces and sent afterwards. */
@Export
@Version("2.0.0")
@NullMarked
package org.pregon.core.mail;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
