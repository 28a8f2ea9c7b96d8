package org.pregon.core.internal.table;

import java.util.List;

/**
 * A row of a file as somebody reads it there.
 *
 * @param line of the file where it begins, the first being 1
 * @param cells as text, without what is empty to the right
 */
public record TableRow(long line, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** A cell without the white space around it; empty where the row ends before. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
