package org.pregon.core.internal.table;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.table.CellText;
import org.pregon.core.table.FileColumn;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFile.Rows;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.TablePrinter.PrintedTable;

/** A list as a table for paper: the columns that have room there, and not more rows than somebody reads. */
final class ListOnPaper {
    private static final int LONGEST = 300;

    private ListOnPaper() {}

    static <T> PrintedTable of(ListFile<T> list, String narrowed, Rows<T> rows, LocalDateTime now) {
        List<FileColumn<T>> columns = list.columns().stream().filter(column -> column.weight() > 0).toList();
        boolean[] text = new boolean[columns.size()];
        boolean[] filled = new boolean[columns.size()];
        List<List<String>> lines = new ArrayList<>();
        rows.each(row -> {
            if (lines.size() == ListFiles.MOST_ROWS_ON_PAPER) {
                throw new InvalidInputException("kind",
                        "La lista tiene más de 2,000 filas, demasiadas para un PDF. Póngale filtros o descárguela en Excel.");
            }
            List<String> cells = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                Object value = columns.get(i).value().apply(row);
                String cell = cut(words(value));
                text[i] |= !cell.isEmpty() && !(value instanceof Number);
                filled[i] |= !cell.isEmpty();
                cells.add(cell);
            }
            lines.add(cells);
        });
        // What nobody wrote in any row would only take room from the others.
        List<Integer> shown = IntStream.range(0, columns.size()).filter(i -> filled[i] || lines.isEmpty()).boxed().toList();
        List<String> heads = shown.stream().map(i -> titled(columns.get(i).label())).toList();
        List<List<String>> cells = lines.stream().map(line -> shown.stream().map(line::get).toList()).toList();
        List<Integer> widths = PaperWidths.of(heads, cells, shown.stream().map(i -> columns.get(i).weight()).toList());
        List<Column> printed = IntStream.range(0, shown.size())
                .mapToObj(i -> new Column(heads.get(i), widths.get(i), filled[shown.get(i)] && !text[shown.get(i)] ? Align.RIGHT : Align.LEFT))
                .toList();
        return new PrintedTable(list.title(), note(narrowed, lines.size(), now), printed, cells);
    }

    /** In a narrow column an hour goes below its day, whole. */
    private static String words(@Nullable Object value) {
        String words = CellText.of(value);
        return value instanceof LocalDateTime || value instanceof Instant ? words.replace(' ', '\n') : words;
    }

    /** One cell must not fill pages. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String titled(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static String note(String narrowed, int rows, LocalDateTime now) {
        String filters = narrowed.isEmpty() ? "" : "Solo con " + narrowed + ". ";
        return filters + (rows == 1 ? "1 fila" : String.format(Locale.ROOT, "%,d filas", rows)) + ", al " + CellText.of(now) + ".";
    }
}
