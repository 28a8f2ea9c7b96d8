/**
 * What a module is and what it may throw. A bundle becomes a Pregón module by registering one {@link
 * org.pregon.core.PregonModule}; everything else it offers is a whiteboard service.
 */
@Export
@Version("1.2.0")
@NullMarked
package org.pregon.core;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
