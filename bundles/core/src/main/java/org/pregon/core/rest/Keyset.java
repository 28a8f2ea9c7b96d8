package org.pregon.core.rest;

import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;

/**
 * A page's place in its order, as the pieces a mapper's statement is made of. Handed over as {@code page}:
 *
 * <pre>{@code
 * SELECT … FROM press_release ${page.hint}
 * <where> <include refid="filter"/> ${page.behind} </where>
 * ${page.order} FETCH FIRST #{page.rows} ROWS ONLY
 * }</pre>
 *
 * @param hint Derby does not see that a page ends after 50 rows and would sort the whole table: the index is named to it, in
 *     what PostgreSQL takes for a comment. Empty where a filter may leave few rows: there the scan it chooses is better
 * @param behind the rows after the page before, written so that both engines enter the index there; empty on the first page
 * @param order the sort's column, then the id
 * @param key where the page before ended, as the column's type
 * @param rows one more than the page has
 */
public record Keyset(String hint, String behind, String order, @Nullable Object key, long id, int rows) {
    /**
     * @param everyRow whether no filter leaves rows out, or hardly any
     * @throws InvalidInputException when the cursor does not fit its sort
     */
    public static Keyset of(Paging paging, List<Sort> sorts, boolean everyRow) {
        Sort sort = sorts.stream().filter(one -> one.name().equals(paging.column())).findFirst().orElseThrow();
        String column = sort.column();
        boolean down = paging.descending();
        String compared = down ? "<" : ">";
        return new Keyset(
                everyRow ? "--DERBY-PROPERTIES index=" + sort.index() + (down ? "_down" : "") + "\n" : "",
                paging.first() ? "" : "AND " + column + " " + compared + "= #{page.key} AND (" + column + " " + compared
                        + " #{page.key} OR id " + compared + " #{page.id})",
                down ? "ORDER BY " + column + " DESC, id DESC" : "ORDER BY " + column + ", id",
                paging.first() ? null : key(sort, paging.key()), paging.id(), paging.fetch());
    }

    private static Object key(Sort sort, @Nullable String text) {
        try {
            return sort.key().apply(String.valueOf(text));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new InvalidInputException("after", Cursor.NOT_OURS);
        }
    }
}
