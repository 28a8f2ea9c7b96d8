/** The data of one person over all modules, for who answers for it. */
@NullMarked
package org.pregon.core.internal.person;

import org.jspecify.annotations.NullMarked;
