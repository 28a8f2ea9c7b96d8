package org.pregon.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the mail with a report fares.
 *
 * @param state none, no-recipients, waiting, queued, sent or failed
 * @param words the same in Spanish
 */
public record DeliveryView(String state, String words, List<String> to, @Nullable Instant sentAt) {}
