package org.pregon.core.internal.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether one of its readers has read a notice. */
public record Receipt(long userId, String userName, String unitName, @Nullable Instant readAt, @Nullable Instant remindedAt) {}
