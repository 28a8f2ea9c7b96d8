package org.pregon.core.internal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pregon.core.audit.Actions;
import org.pregon.core.date.Lima;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;

/** What an auditor asks for, as it stands in the address. */
final class AuditQuery {
    private final ListQuery asked;

    AuditQuery(ListQuery asked) {
        this.asked = asked;
    }

    /** Newest first, unless somebody wants it otherwise. Read last: it answers for the filter, too. */
    Paging paging() {
        return asked.paging(AuditLog.SORTS, "-at");
    }

    /**
     * What is wrong is noted.
     *
     * @param known whether there is such a kind of record, or module
     */
    AuditFilter filter(Predicate<String> known) {
        Integer user = asked.one("user", AuditQuery::number, "Elija una persona de la lista.");
        LocalDate from = asked.day("from");
        LocalDate until = asked.day("until");
        String text = asked.text("q");
        return new AuditFilter(user == null ? null : Long.valueOf(user),
                asked.one("entity", one -> Optional.of(one).filter(known), "Elija un registro de la lista."),
                asked.text("record"),
                asked.one("action", one -> Optional.of(one).filter(Actions.ALL::contains), "Elija una acción de la lista."),
                midnight(from), until == null ? null : midnight(until.plusDays(1)), text == null ? null : pattern(text), Boolean.TRUE.equals(asked.flag("personal")));
    }

    /** For what has no pages. */
    AuditFilter onlyFilter(Predicate<String> known) {
        return asked.checked(filter(known));
    }

    static String pattern(String typed) {
        return "%" + typed.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The day in Lima, from its first moment. */
    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Lima.ZONE).toInstant();
    }
}
