package org.pregon.core.internal.imports;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pregon.core.db.Session;
import org.pregon.core.imports.ImportChoice;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Preview.CellError;
import org.pregon.core.internal.imports.ImportMapper.Stored;
import org.pregon.core.internal.imports.Judge.Step;
import org.pregon.core.internal.table.TableFile;
import org.pregon.core.rest.Json;
import org.pregon.core.table.CsvWriter;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListDownload;
import org.pregon.core.table.XlsxWriter;

/** The rows that were not brought because of errors, with all their columns and the reason, to be mended and sent again. */
record ErrorFile(ImportRun run, Importable<?> kind, Stored stored, Reader reader) {
    private static final String REASON = "motivo";

    /** Named after the file that was sent. */
    String name(FileKind type) {
        String bare = run.fileName().replaceAll("(?i)\\.(csv|txt|xlsx)$", "").replaceAll("[^\\p{Alnum}._-]+", "-");
        return "por-corregir-" + (bare.isEmpty() ? "archivo" : bare.substring(0, Math.min(80, bare.length()))) + "." + type.extension();
    }

    ListDownload as(FileKind type) {
        return new ListDownload(name(type), type, body(type));
    }

    private StreamingOutput body(FileKind type) {
        ImportChoice choice = Json.read(stored.choice(), ImportChoice.class);
        return out -> {
            try (TableFile file = Reader.open(stored.fileContent(), choice)) {
                Layout<?> layout = reader.layout(file, List.of(kind), choice);
                List<String> labels = new ArrayList<>(layout.heading().labels());
                labels.add(REASON);
                write(type, out, labels, row -> each(file, layout, row));
            }
        };
    }

    private static void write(FileKind type, OutputStream out, List<String> labels, Consumer<Consumer<List<String>>> rows) throws IOException {
        if (type == FileKind.XLSX) {
            XlsxWriter xlsx = new XlsxWriter(out, "Filas por corregir", labels);
            rows.accept(xlsx::row);
            xlsx.finish();
        } else {
            try (CsvWriter csv = new CsvWriter(out, labels)) {
                rows.accept(csv::row);
            }
        }
    }

    private static <F> void each(TableFile file, Layout<F> layout, Consumer<List<String>> writer) {
        layout.kind().sql().read((Session session) -> {
            new Judge<>(layout, session).each(file, step -> {
                if (!step.errors().isEmpty()) {
                    writer.accept(row(layout, step));
                }
            });
            return true;
        });
    }

    private static List<String> row(Layout<?> layout, Step<?> step) {
        List<String> cells = new ArrayList<>(layout.values(step.row()));
        cells.add(step.errors().stream().map(error -> reason(layout, error)).collect(Collectors.joining(" ")));
        return cells;
    }

    private static String reason(Layout<?> layout, CellError error) {
        return layout.kind().columns().stream().filter(column -> column.key().equals(error.column())).findFirst()
                .map(column -> column.label() + ": ").orElse("") + error.message();
    }
}
