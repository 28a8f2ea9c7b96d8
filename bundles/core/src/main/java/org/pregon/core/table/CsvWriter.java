package org.pregon.core.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes CSV that a Spanish Excel opens at once: UTF-8 with byte order mark, {@code ;}, and no cell that it would run. */
public final class CsvWriter implements AutoCloseable {
    private final CSVPrinter printer;

    public CsvWriter(OutputStream out, List<String> columns) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setDelimiter(';').get());
        printer.printRecord(columns);
    }

    /** Null cells are empty; a text that would be a formula gets an apostrophe in front. */
    public void row(Object... cells) {
        row(Arrays.asList(cells));
    }

    /** @param cells values as in {@link FileColumn} */
    public void row(List<? extends @Nullable Object> cells) {
        try {
            for (Object cell : cells) {
                printer.print(FormulaGuard.put(CellText.of(cell)));
            }
            printer.println();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
