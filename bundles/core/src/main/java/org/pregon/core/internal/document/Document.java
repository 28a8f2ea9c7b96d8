package org.pregon.core.internal.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pregon.core.document.DocumentState;
import org.pregon.core.document.Standing;
import org.pregon.core.document.Successor;

/**
 * A document as the register shows it.
 *
 * @param code and {@code sha256}: null for those numbered before their files were kept here
 * @param voidReason null while nobody declared it void
 * @param replacedBy id of the document that stands in its place
 */
public record Document(long id, String type, String typeName, int signedYear, int number, String designation, String subject, Instant signedAt,
        String signedBy, @Nullable String href, @Nullable String code, @Nullable String sha256, DocumentState state, @Nullable String voidReason,
        @Nullable Instant voidedAt, @Nullable String voidedBy, @Nullable Long replacedBy, @Nullable Instant replacedAt,
        @Nullable String successorDesignation, @Nullable String successorCode, @Nullable String successorHref) {

    @Nullable Instant since() {
        return state == DocumentState.VOID ? voidedAt : replacedAt;
    }

    @Nullable Successor successor() {
        return successorDesignation == null ? null
                : new Successor(successorDesignation, successorCode == null ? "" : successorCode, successorHref);
    }

    Standing standing() {
        return new Standing(state, since(), voidedBy, voidReason, successor());
    }
}
