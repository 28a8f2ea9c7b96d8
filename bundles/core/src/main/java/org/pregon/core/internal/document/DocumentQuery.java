package org.pregon.core.internal.document;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.Paging;
import org.pregon.core.text.SpanishText;

/** What a caller asks of the register. */
public class DocumentQuery {
    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("type")
    private @Nullable String type;

    @QueryParam("year")
    private @Nullable Integer year;

    @QueryParam("state")
    private @Nullable String state;

    @QueryParam("sort")
    private @Nullable String sort;

    @QueryParam("limit")
    private @Nullable Integer limit;

    @QueryParam("after")
    private @Nullable String after;

    DocumentFilter filter() {
        String key = words == null ? "" : SpanishText.searchKey(words);
        return new DocumentFilter(type == null || type.isBlank() ? null : type, year, voided(), key.isEmpty() ? null : "%" + key + "%");
    }

    Paging paging() {
        return Paging.of(sort == null || sort.isBlank() ? "-signed" : sort, limit, after, Register.SORTS);
    }

    private @Nullable Boolean voided() {
        if (state == null || state.isBlank()) {
            return null;
        }
        return switch (state) {
            case "valid" -> false;
            case "void" -> true;
            default -> throw new InvalidInputException("state", "Elija un estado de la lista.");
        };
    }
}
