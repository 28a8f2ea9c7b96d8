package org.pregon.core.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.date.Lima;
import org.pregon.core.text.SpanishText;

/**
 * What a caller asks of a list, as it stands in the address. Every reader notes what is wrong with its own value, so that
 * {@link #checked} names all of it at once. Read from the address itself: a {@code @BeanParam} is made by injection anew for each
 * request, at the price of what the rest of Jersey costs.
 */
public final class ListQuery {
    private static final int MOST_WORDS = 6;

    private final MultivaluedMap<String, String> asked;
    private final List<FieldError> errors = new ArrayList<>();

    public ListQuery(UriInfo address) {
        this(address.getQueryParameters());
    }

    public ListQuery(MultivaluedMap<String, String> asked) {
        this.asked = asked;
    }

    /** The words of {@code q}, as {@code LIKE} patterns. */
    public List<String> words() {
        return patterns(text("q"));
    }

    /** The patterns of what somebody typed; folding leaves nothing that {@code LIKE} would take for a wildcard. */
    public static List<String> patterns(@Nullable String typed) {
        return typed == null ? List.of() : Arrays.stream(SpanishText.sought(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word + "%")
                .toList();
    }

    /** Null when absent or blank. */
    public @Nullable String text(String name) {
        String text = asked.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Every value of a name that has several; empty when it is absent or blank. */
    public List<String> texts(String name) {
        return asked.getOrDefault(name, List.of()).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** @param reader empty for what it does not know, which {@code help} then answers */
    public <T> @Nullable T one(String name, Function<String, Optional<T>> reader, String help) {
        String text = text(name);
        Optional<T> found = text == null ? Optional.empty() : reader.apply(text);
        if (text != null && found.isEmpty()) {
            errors.add(new FieldError(name, help));
        }
        return found.orElse(null);
    }

    /** Several, any of which will do; like {@link #one}. */
    public <T> List<T> all(String name, Function<String, Optional<T>> reader, String help) {
        List<T> found = new ArrayList<>();
        for (String text : asked.getOrDefault(name, List.of())) {
            if (!text.isBlank()) {
                reader.apply(text).ifPresentOrElse(found::add, () -> errors.add(new FieldError(name, help)));
            }
        }
        return found;
    }

    /** The rows that were marked in a list: {@code id}, repeated. */
    public List<Long> ids() {
        return all("id", text -> text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty(), "Escriba un número.");
    }

    public @Nullable LocalDate day(String name) {
        return one(name, text -> Lima.parse(text).filter(day -> day.getYear() > 1600 && day.getYear() < 9000),
                "Escriba una fecha que exista.");
    }

    public @Nullable Boolean flag(String name) {
        return one(name, text -> text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty(),
                "Use true o false.");
    }

    /**
     * The page, read last: it answers for the filters, too.
     *
     * @throws InvalidInputException with all that is wrong among what was read, and for another sort, limit or cursor than
     *     {@link Paging#of} takes
     */
    public Paging paging(List<Sort> sorts) {
        return paging(sorts, sorts.get(0).name());
    }

    /** @param usual the order where none is asked for; like {@link #paging(List)} */
    public Paging paging(List<Sort> sorts, String usual) {
        Paging paging = pagingByName(Sort.names(sorts), usual);
        if (!paging.first()) {
            Keyset.of(paging, sorts, false);
        }
        return paging;
    }

    /** For a list whose statement writes its order itself; like {@link #paging(List)}. */
    public Paging pagingByName(List<String> sorts, String usual) {
        Integer limit = one("limit", ListQuery::number, "Escriba un número.");
        Paging paging = null;
        try {
            paging = Paging.of(Optional.ofNullable(text("sort")).orElse(usual), limit, text("after"), sorts);
        } catch (InvalidInputException wrong) {
            errors.addAll(wrong.errors());
        }
        return Objects.requireNonNull(checked(paging));
    }

    public @Nullable Integer number(String name, String help) {
        return one(name, ListQuery::number, help);
    }

    /** Notes what only several values together show, or what is missing. */
    public void refuse(String name, String help) {
        errors.add(new FieldError(name, help));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /**
     * Hands on what was made of the values read so far.
     *
     * @throws InvalidInputException with all that is wrong among them
     */
    public <T extends @Nullable Object> T checked(T filter) {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(List.copyOf(errors));
        }
        return filter;
    }
}
