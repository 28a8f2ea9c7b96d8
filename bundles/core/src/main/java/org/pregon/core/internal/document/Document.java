package org.pregon.core.internal.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as the register shows it.
 *
 * @param code and {@code sha256}: null for those numbered before their files were kept here
 * @param voidReason null while it is valid
 */
public record Document(long id, String type, String typeName, int signedYear, int number, String designation, String subject, Instant signedAt,
        String signedBy, @Nullable String href, @Nullable String code, @Nullable String sha256, @Nullable String voidReason,
        @Nullable Instant voidedAt, @Nullable String voidedBy) {}
