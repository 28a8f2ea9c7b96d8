/** How Spanish text is compared, sorted and searched, official codes are read, formatted text is cleaned, and content is known by its fingerprint. */
@Export
@Version("1.1.0")
@NullMarked
package org.pregon.core.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
