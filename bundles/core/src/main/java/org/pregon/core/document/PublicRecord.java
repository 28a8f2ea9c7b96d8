package org.pregon.core.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who holds a document may know of it. It names no person.
 *
 * @param voidedAt null while the document is valid
 */
public record PublicRecord(String code, String type, String designation, Instant signedAt, @Nullable Instant voidedAt, String sha256) {}
