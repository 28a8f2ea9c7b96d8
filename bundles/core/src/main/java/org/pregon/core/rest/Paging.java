package org.pregon.core.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;

/**
 * Which page of which order. A mapper selects {@link #fetch} rows behind ({@link #key}, {@link #id}), ordered by the
 * column of {@link #sort} and then by id, so that a deep page costs what the first one costs.
 *
 * @param sort allow-listed name, with {@code -} in front to descend
 */
public record Paging(String sort, int limit, boolean first, @Nullable String key, long id) {
    private static final int MAX = 200;
    private static final int USUAL = 50;

    /**
     * Checks what a caller asked for.
     *
     * @param allowed sort names; the first is the usual one, and one with {@code -} can only descend
     * @throws InvalidInputException naming all of these that are wrong: another sort, a limit outside 1–200, a cursor of another sort
     */
    public static Paging of(@Nullable String sort, @Nullable Integer limit, @Nullable String after, List<String> allowed) {
        List<FieldError> errors = new ArrayList<>();
        String order = sort == null || sort.isBlank() ? allowed.get(0) : sort;
        boolean known = allowed.contains(order) || order.startsWith("-") && allowed.contains(order.substring(1));
        if (!known) {
            errors.add(new FieldError("sort", "No se puede ordenar así. Use uno de: " + String.join(", ", allowed) + "."));
        }
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MAX) {
            errors.add(new FieldError("limit", "Pida entre 1 y " + MAX + " filas."));
        }
        boolean first = after == null || after.isBlank();
        Optional<Cursor> cursor = first ? Optional.empty() : Cursor.read(after);
        // Under an order that does not exist any cursor of ours will do: what is wrong is the order.
        if (!first && cursor.filter(end -> !known || end.sort().equals(order)).isEmpty()) {
            errors.add(new FieldError("after", Cursor.NOT_OURS));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return cursor.map(end -> new Paging(order, size, false, end.key(), end.id())).orElseGet(() -> new Paging(order, size, true, null, 0));
    }

    /** The page behind a cursor of this one's order. */
    public Paging after(String cursor) {
        Cursor end = Cursor.decode(cursor, sort);
        return new Paging(sort, limit, false, end.key(), end.id());
    }

    /** Everything in one go, for exports that stream; ordered like the list. */
    public Paging withLimit(int rows) {
        return new Paging(sort, rows, first, key, id);
    }

    /** The sort's name without its direction. */
    public String column() {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    public boolean descending() {
        return sort.startsWith("-");
    }

    /** One row more than the page, to know whether there is another. */
    public int fetch() {
        return limit + 1;
    }
}
