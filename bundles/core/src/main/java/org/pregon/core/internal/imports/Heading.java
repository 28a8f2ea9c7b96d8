package org.pregon.core.internal.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pregon.core.imports.ImportColumn;
import org.pregon.core.imports.Importable;
import org.pregon.core.internal.table.TableFile;
import org.pregon.core.internal.table.TableRow;
import org.pregon.core.table.CsvTable;
import org.pregon.core.text.Sha256;

/**
 * The row that names the columns: lists of offices have titles above it.
 *
 * @param labels as they stand in the file, one for each of its columns
 */
record Heading(long line, List<String> labels) {
    private static final int LOOKED_AT = 30;
    private static final int LONGEST = 120;

    Heading {
        labels = List.copyOf(labels);
    }

    /** @param chosen line of it, null to find it out: the row that names most of what can be brought, or else the first */
    static Heading of(TableFile file, @Nullable Integer chosen, Collection<? extends Importable<?>> kinds) {
        List<TableRow> first = new ArrayList<>();
        file.each(row -> {
            first.add(row);
            return chosen == null ? first.size() < LOOKED_AT : row.line() < chosen;
        });
        if (first.isEmpty()) {
            throw TableFile.refused("La hoja está vacía.");
        }
        TableRow best = chosen == null ? first.get(0) : first.get(first.size() - 1);
        long most = 1;
        for (TableRow row : chosen == null ? first : List.<TableRow>of()) {
            long names = kinds.stream().mapToLong(kind -> named(row, kind.columns())).max().orElse(0);
            if (names > most) {
                most = names;
                best = row;
            }
        }
        return new Heading(best.line(), labels(best));
    }

    private static long named(TableRow row, List<ImportColumn> columns) {
        return columns.stream().filter(column -> row.cells().stream().anyMatch(column::called)).count();
    }

    private static List<String> labels(TableRow row) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String label = row.cell(i).replaceAll("\\s+", " ");
            labels.add(label.isEmpty() ? "Columna " + (i + 1) : label.substring(0, Math.min(LONGEST, label.length())));
        }
        return labels;
    }

    /** The column of a kind that each column of the file fills, empty for none. */
    List<String> mapping(Importable<?> kind) {
        List<String> mapping = new ArrayList<>();
        for (String label : labels) {
            mapping.add(kind.columns().stream().filter(column -> column.called(label)).map(ImportColumn::key)
                    .filter(key -> !mapping.contains(key)).findFirst().orElse(""));
        }
        return mapping;
    }

    /** Files with the same headings, however written, have the same. */
    String fingerprint() {
        return Sha256.of(labels.stream().map(CsvTable::key).collect(Collectors.joining("\n")));
    }
}
