/** The office profile and other settings. */
@NullMarked
package org.pregon.core.internal.office;

import org.jspecify.annotations.NullMarked;
