/** The description of the installed routes. */
@NullMarked
package org.pregon.core.internal.openapi;

import org.jspecify.annotations.NullMarked;
