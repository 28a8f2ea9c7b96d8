/** What a module puts on the first page: this week, figures, what is late, what waits. */
@Export
@Version("1.1.0")
@NullMarked
package org.pregon.core.home;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
