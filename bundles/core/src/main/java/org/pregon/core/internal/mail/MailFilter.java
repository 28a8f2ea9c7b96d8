package org.pregon.core.internal.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.mail.Outbox.State;

/**
 * Which copies.
 *
 * @param states any of them; all when empty
 * @param mail of one message
 * @param words patterns for LIKE over address and subject
 */
public record MailFilter(List<State> states, @Nullable Long mail, List<String> words) {}
