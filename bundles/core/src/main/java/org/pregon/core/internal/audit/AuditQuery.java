package org.pregon.core.internal.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.Paging;

/** What an auditor asks for, as it stands in the address. */
public class AuditQuery {
    @QueryParam("q") private @Nullable String q;
    @QueryParam("user") private @Nullable String user;
    @QueryParam("entity") private @Nullable String entity;
    @QueryParam("record") private @Nullable String recordId;
    @QueryParam("action") private @Nullable String action;
    @QueryParam("from") private @Nullable String from;
    @QueryParam("until") private @Nullable String until;
    @QueryParam("sort") private @Nullable String sort;
    @QueryParam("limit") private @Nullable Integer limit;
    @QueryParam("after") private @Nullable String after;

    Paging paging() {
        if ("at".equals(sort)) {
            throw new InvalidInputException("sort", "El registro se lee de lo más nuevo a lo más antiguo.");
        }
        return Paging.of(sort == null || sort.isBlank() ? "-at" : sort, limit, after, AuditLog.SORTS);
    }

    AuditFilter filter() {
        List<FieldError> errors = new ArrayList<>();
        AuditFilter filter = new AuditFilter(
                present(user).map(text -> number(text, errors)).orElse(null),
                present(entity).orElse(null), present(recordId).orElse(null), present(action).orElse(null),
                present(from).map(text -> midnight("from", text, 0, errors)).orElse(null),
                present(until).map(text -> midnight("until", text, 1, errors)).orElse(null),
                present(q).map(AuditQuery::pattern).orElse(null));
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return filter;
    }

    /** In words, for the note that somebody took it out. */
    String words() {
        StringBuilder words = new StringBuilder();
        String[] names = {"texto", "persona", "registros", "número", "acción", "desde", "hasta"};
        String[] values = {q, user, entity, recordId, action, from, until};
        for (int i = 0; i < names.length; i++) {
            if (values[i] != null && !values[i].isBlank()) {
                words.append("; ").append(names[i]).append(' ').append(values[i]);
            }
        }
        return words.toString();
    }

    static String pattern(String typed) {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private static @Nullable Long number(String text, List<FieldError> errors) {
        if (text.matches("\\d{1,18}")) {
            return Long.valueOf(text);
        }
        errors.add(new FieldError("user", "Elija una persona de la lista."));
        return null;
    }

    /** The day in Lima, from its first moment. */
    private static @Nullable Instant midnight(String field, String text, int daysLater, List<FieldError> errors) {
        Optional<LocalDate> day = Lima.parse(text).filter(date -> date.getYear() >= 1900 && date.getYear() < 2200);
        if (day.isEmpty()) {
            errors.add(new FieldError(field, "Escriba una fecha que exista."));
            return null;
        }
        return day.get().plusDays(daysLater).atStartOfDay(Lima.ZONE).toInstant();
    }
}
