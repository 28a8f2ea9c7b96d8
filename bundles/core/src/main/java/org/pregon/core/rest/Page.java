package org.pregon.core.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param next cursor of the page after, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of rows that were asked for with one more than the limit.
     *
     * @param sortKey what the list is sorted by, of a row; null where the column is
     */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, @Nullable String> sortKey, Function<T, Long> id) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, paging.limit());
        T last = items.get(items.size() - 1);
        return new Page<>(items, new Cursor(paging.sort(), sortKey.apply(last), id.apply(last)).encode());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
