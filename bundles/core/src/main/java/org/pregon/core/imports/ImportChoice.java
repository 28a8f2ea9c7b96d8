package org.pregon.core.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose of an import; null stays as it was found out.
 *
 * @param kind id of the {@link Importable}
 * @param charset of a CSV
 * @param separator of a CSV: {@code ;}, {@code ,}, {@code tab} or {@code |}
 * @param sheet of a workbook
 * @param withHidden whether hidden rows come too
 * @param head line of the headings
 * @param mapping key of the column that each column of the file fills, empty for none
 * @param update whether rows are written over their twins
 * @param only lines that are brought, null for all
 * @param without lines that are left out
 */
public record ImportChoice(
        @Nullable @Size(max = 80) String kind,
        @Nullable @Size(max = 20) String charset,
        @Nullable @Size(max = 3) String separator,
        @Nullable @Size(max = 100) String sheet,
        @Nullable Boolean withHidden,
        @Nullable @Min(1) @Max(10_000) Integer head,
        @Nullable @Size(max = 500) List<@Size(max = 80) String> mapping,
        @Nullable Boolean update,
        @Nullable @Size(max = 5_000) List<Long> only,
        @Nullable @Size(max = 5_000) List<Long> without) {

    public static final ImportChoice NONE = new ImportChoice(null, null, null, null, null, null, null, null, null, null);

    public boolean updates() {
        return Boolean.TRUE.equals(update);
    }

    /** Whether a line is among those to be brought. */
    public boolean takes(long line) {
        return (only == null || only.contains(line)) && (without == null || !without.contains(line));
    }

    public ImportChoice with(String foundKind, int foundHead, List<String> foundMapping) {
        return new ImportChoice(foundKind, charset, separator, sheet, withHidden, foundHead, foundMapping, update, only, without);
    }
}
