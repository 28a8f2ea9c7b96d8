package org.pregon.core.rest;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/**
 * One of the orders a list can take, and what that is in SQL; rows that are equal in it stand in the order of their id.
 *
 * @param name as the address says it
 * @param column never NULL
 * @param index over ({@code column}, {@code id}); its name with {@code _down} is that over ({@code column DESC}, {@code id DESC})
 * @param key makes of a cursor's text what the column holds
 */
public record Sort(String name, String column, String index, Function<String, ?> key) {
    /** By a column of text, compared byte by byte. */
    public static Sort text(String name, String column, String index) {
        return new Sort(name, column, index, Function.identity());
    }

    /** By a wall-clock time; the cursor's text is {@link LocalDateTime#toString}. */
    public static Sort time(String name, String column, String index) {
        return new Sort(name, column, index, LocalDateTime::parse);
    }

    /** What an address may say. */
    public static List<String> names(List<Sort> sorts) {
        return sorts.stream().map(Sort::name).toList();
    }
}
