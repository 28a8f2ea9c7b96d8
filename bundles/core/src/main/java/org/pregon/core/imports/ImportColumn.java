package org.pregon.core.imports;

import java.util.List;
import org.pregon.core.table.CsvTable;

/**
 * A column that a file may have.
 *
 * @param key its name in the answers of the import: the label without accents, case or punctuation
 * @param label as its heading stands in files, {@code ámbito}; accents and capitals do not matter
 * @param field of the form that it fills, where {@link Cells#checked} finds what is wrong
 * @param needed whether a file without it is of another kind
 * @param help what to write in it, empty where the label says it
 * @param aliases other headings by which offices call it
 */
public record ImportColumn(String key, String label, String field, boolean needed, String help, List<String> aliases) {
    public ImportColumn {
        aliases = List.copyOf(aliases);
    }

    public static ImportColumn needed(String label, String field) {
        return new ImportColumn(CsvTable.key(label), label, field, true, "", List.of());
    }

    public static ImportColumn further(String label, String field) {
        return new ImportColumn(CsvTable.key(label), label, field, false, "", List.of());
    }

    public ImportColumn says(String text) {
        return new ImportColumn(key, label, field, needed, text, aliases);
    }

    public ImportColumn also(String... headings) {
        return new ImportColumn(key, label, field, needed, help, List.of(headings));
    }

    /** Whether a file calls it so. */
    public boolean called(String heading) {
        String sought = CsvTable.key(heading);
        return sought.equals(key) || aliases.stream().anyMatch(name -> CsvTable.key(name).equals(sought));
    }
}
