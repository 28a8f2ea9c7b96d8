/** What is kept about persons, over all modules: found, handed over and blocked as Ley 29733 asks. */
@Export
@Version("1.0.0")
@NullMarked
package org.pregon.core.person;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
