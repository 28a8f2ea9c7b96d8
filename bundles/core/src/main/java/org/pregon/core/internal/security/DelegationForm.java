package org.pregon.core.internal.security;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in, from when until when; both days are included.
 *
 * @param fromUserId whose absence it is; null for one's own
 */
public record DelegationForm(
        @Nullable Long fromUserId, @NotNull Long toUserId, @NotNull LocalDate firstDay, @NotNull LocalDate lastDay) {}
