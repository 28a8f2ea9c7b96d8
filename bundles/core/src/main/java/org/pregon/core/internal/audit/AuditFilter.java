package org.pregon.core.internal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; null asks nothing.
 *
 * @param entity a kind of record, or a module for all of its kinds
 * @param from included
 * @param until not included
 * @param text pattern for LIKE, lower case
 * @param personal only who saw, took out or blocked personal data
 */
public record AuditFilter(@Nullable Long user, @Nullable String entity, @Nullable String entityId, @Nullable String action,
        @Nullable Instant from, @Nullable Instant until, @Nullable String text, boolean personal) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null, false);

    /** For {@code directory} also {@code directory.institution}. */
    public @Nullable String entityPrefix() {
        return entity == null ? null : entity + ".%";
    }
}
