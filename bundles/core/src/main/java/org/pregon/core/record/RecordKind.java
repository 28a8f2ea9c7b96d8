package org.pregon.core.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.pregon.core.audit.Changes;
import org.pregon.core.rest.Sort;

/**
 * What is particular to a kind of record.
 *
 * @param entity {@code <module>.<thing>}: the name of its history and in the search
 * @param missing what whoever asks for one that is not there reads
 * @param orders what its list may be sorted by, the usual one first
 * @param whole whether a filter leaves no row out, or hardly any: such a page is found by walking an index
 * @param keys columns that are made of others, by the name that the mapper knows them under
 * @param fields names what its history compares
 */
public record RecordKind<T extends Stored, F>(
        String entity,
        String missing,
        Class<? extends RecordMapper<T, F>> mapper,
        List<Order<T>> orders,
        Predicate<F> whole,
        Function<T, Map<String, String>> keys,
        UnaryOperator<Changes.Builder<T>> fields) {

    public RecordKind {
        orders = List.copyOf(orders);
    }

    /** @param key what a row stands under in that order, as a cursor keeps it */
    public record Order<T>(Sort sort, Function<T, String> key) {}

    List<Sort> sorts() {
        return orders.stream().map(Order::sort).toList();
    }

    Function<T, String> key(String sort) {
        return orders.stream().filter(order -> order.sort().name().equals(sort)).findFirst().orElseThrow().key();
    }
}
