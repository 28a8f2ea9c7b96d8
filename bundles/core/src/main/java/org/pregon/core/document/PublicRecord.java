package org.pregon.core.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who holds a document may know of it. It names no person.
 *
 * @param since when it was declared void or replaced; null while the document is valid
 * @param successor null unless another was signed in its place
 */
public record PublicRecord(String code, String type, String designation, Instant signedAt, DocumentState state,
        @Nullable Instant since, @Nullable Successor successor, String sha256) {}
