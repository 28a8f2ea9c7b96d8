/** A bundle that mails what people subscribed to. */
@NullMarked
package org.pregon.itest.newsletter;

import org.jspecify.annotations.NullMarked;
