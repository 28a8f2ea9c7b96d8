/** The office this installation belongs to: names, acronyms, escudo, colours, name of the year. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.office;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
