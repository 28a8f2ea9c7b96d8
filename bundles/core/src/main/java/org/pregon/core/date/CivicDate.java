package org.pregon.core.date;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A holiday, civic date, anniversary, feast or institutional obligation.
 *
 * @param id slug, never changed once published
 * @param ubigeo where it holds: empty, or the first 2, 4 or 6 digits, as the scope says
 * @param nonWorking whether its days do not count as working days there
 * @param from first year, or null for always; the year its law began
 * @param to last year, or null for ever
 * @param originYear year of the fact that is remembered, or null
 * @param source norm or publication, empty when unknown
 * @param note Spanish; what the office should know, such as sources that disagree
 */
public record CivicDate(String id, CivicRule rule, String name, CivicKind kind, CivicScope scope, String ubigeo,
        boolean nonWorking, @Nullable Integer from, @Nullable Integer to, @Nullable Integer originYear,
        String source, Verification verification, String note) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public CivicDate {
        if (!SLUG.matcher(id).matches() || name.isBlank()) {
            throw new IllegalArgumentException("A civic date needs a slug and a name: " + id);
        }
        if (ubigeo.length() != scope.digits() || !ubigeo.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("Scope " + scope + " needs " + scope.digits() + " digits: " + id);
        }
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("Years in the wrong order: " + id);
        }
    }

    /** What starts in the year; empty outside its years. */
    public List<Occurrence> occurrences(int year, DayCount count) {
        return holdsIn(year) ? rule.occurrences(year, count) : List.of();
    }

    public boolean holdsIn(int year) {
        return (from == null || year >= from) && (to == null || year <= to);
    }

    /** Whether it is kept at the place; national dates are kept everywhere. */
    public boolean holdsAt(String place) {
        return place.startsWith(ubigeo);
    }

    /** "170.º aniversario" is 170; empty where no year of origin is known or it is not yet past. */
    public OptionalInt anniversary(int year) {
        return originYear == null || year <= originYear ? OptionalInt.empty() : OptionalInt.of(year - originYear);
    }
}
