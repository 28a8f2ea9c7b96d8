package org.pregon.core.internal.listview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as its user wants to see it again.
 *
 * @param list the route it is read from, below {@code /api}
 * @param query filters and order, as they stand in the list's address
 * @param columns keys of the columns in their order; empty for those the list begins with
 * @param owner who made it
 * @param shared whether the whole office is offered it
 * @param mine whether the caller may change it
 */
record ListView(long id, String name, String query, List<String> columns, String owner, boolean shared, boolean mine, int version) {

    /** What a person chose for a list without giving it a name. */
    record Choice(List<String> columns, @Nullable Long usual) {}

    /** All that the caller is offered for one list. */
    record Offer(List<ListView> items, List<String> columns, @Nullable Long usual) {}
}
