/** The register of numbers. */
@NullMarked
package org.pregon.core.internal.document;

import org.jspecify.annotations.NullMarked;
