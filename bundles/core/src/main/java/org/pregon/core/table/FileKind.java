package org.pregon.core.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that any list can be had as. */
public enum FileKind {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    /** For the paths of resources: {@code @Path("directory/institutions/export." + FileKind.PATH)}. */
    public static final String PATH = "{kind: csv|xlsx|pdf}";

    private final String type;

    FileKind(String type) {
        this.type = type;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FileKind> of(String extension) {
        return Arrays.stream(values()).filter(kind -> kind.extension().equals(extension)).findFirst();
    }
}
