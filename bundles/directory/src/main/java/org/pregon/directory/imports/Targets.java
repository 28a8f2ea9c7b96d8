package org.pregon.directory.imports;

import java.util.Comparator;
import java.util.List;
import org.pregon.core.InvalidInputException;
import org.pregon.core.table.CsvTable;

/** What files may bring; a new target is named where this is made. */
record Targets(List<Target<?>> all) {

    Target<?> of(ImportRun run) {
        return all.stream().filter(target -> target.key().equals(run.target())).findFirst().orElseThrow();
    }

    /**
     * The target whose needed columns a file has.
     *
     * @throws InvalidInputException when it has those of none, told after the nearest
     */
    Target<?> of(CsvTable table) {
        List<String> present = table.columns().stream().map(CsvTable::key).toList();
        Target<?> nearest = all.stream()
                .max(Comparator.comparing(target -> share(target, present)))
                .orElseThrow();
        List<String> missing = nearest.needed().stream().filter(column -> !present.contains(CsvTable.key(column))).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException("file", "Al archivo le falta la columna «" + String.join("», «", missing)
                    + "». La primera línea debe nombrar las columnas. Para " + nearest.what() + ": "
                    + String.join(", ", nearest.needed()) + "; y si las hay, " + String.join(", ", nearest.further()) + ".");
        }
        return nearest;
    }

    private static double share(Target<?> target, List<String> present) {
        return target.needed().stream().map(CsvTable::key).filter(present::contains).count() / (double) target.needed().size();
    }
}
