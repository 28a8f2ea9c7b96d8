/** The outbox and its way to a mail server. */
@NullMarked
package org.pregon.core.internal.mail;

import org.jspecify.annotations.NullMarked;
