package org.pregon.core.internal.document;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.pregon.core.document.DocumentState;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.text.SpanishText;

/** What a caller asks of the register, as it stands in the address. */
final class DocumentQuery {
    /** The latest first, unless somebody wants it otherwise. */
    static final String USUAL_ORDER = "-signed";

    private static final Map<String, DocumentState> STATES =
            Map.of("valid", DocumentState.VALID, "replaced", DocumentState.REPLACED, "void", DocumentState.VOID);

    private DocumentQuery() {}

    /**
     * What is wrong is noted in the query.
     *
     * @param types those that there are
     */
    static DocumentFilter filter(ListQuery query, Collection<String> types) {
        String words = query.text("q");
        return new DocumentFilter(
                query.one("type", text -> Optional.of(text).filter(types::contains), "Elija un tipo de la lista."),
                query.number("year", "Escriba un año, como 2026."),
                query.one("state", text -> Optional.ofNullable(STATES.get(text)), "Elija un estado de la lista."),
                words == null ? null : "%" + SpanishText.sought(words) + "%");
    }
}
