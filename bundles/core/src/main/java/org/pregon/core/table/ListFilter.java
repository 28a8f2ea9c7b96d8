package org.pregon.core.table;

import java.util.function.UnaryOperator;

/**
 * A filter of a list, as it is told on paper and in the trail.
 *
 * @param name in the address
 * @param label what staff call it
 * @param words what staff call one of its values
 */
public record ListFilter(String name, String label, UnaryOperator<String> words) {
    /** One whose values are told as they stand in the address. */
    public ListFilter(String name, String label) {
        this(name, label, UnaryOperator.identity());
    }
}
