package org.pregon.core.date;

import java.util.ArrayList;
import java.util.List;

/** The rows of a small {@code ;}-separated file as Excel and LibreOffice save it: quotes, doubled quotes, breaks inside quotes, BOM. */
final class CsvRows {
    /** @param line where the row begins in the file, from 1 */
    record Row(int line, List<String> cells) {}

    private final String text;
    private int at;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Rows without any content are skipped; cells come stripped. */
    static List<Row> of(String text) {
        CsvRows rows = new CsvRows(text);
        List<Row> all = new ArrayList<>();
        while (rows.at < rows.text.length()) {
            Row row = rows.row();
            if (!row.cells().stream().allMatch(String::isEmpty)) {
                all.add(row);
            }
        }
        return all;
    }

    private Row row() {
        int start = line;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            line += c == '\n' ? 1 : 0;
            if (c == '"' && quoted && at < text.length() && text.charAt(at) == '"') {
                cell.append(text.charAt(at++));
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '\n' && !quoted) {
                break;
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return new Row(start, cells);
    }
}
