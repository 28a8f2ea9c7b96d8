/** Users, passwords, sessions, and the filter before every request. */
@NullMarked
package org.pregon.core.internal.security;

import org.jspecify.annotations.NullMarked;
