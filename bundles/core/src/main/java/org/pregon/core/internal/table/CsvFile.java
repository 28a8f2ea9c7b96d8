package org.pregon.core.internal.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.table.Reading.Asked;
import org.pregon.core.table.FormulaGuard;
import org.pregon.core.text.PlainText;

/** A CSV as somebody's spreadsheet saved it: encoding and separator are found out, texts in quotes may have several lines. */
final class CsvFile implements TableFile {
    private final byte[] content;
    private final Charset charset;
    private final char separator;
    private final int mark;

    private CsvFile(byte[] content, Charset charset, int mark, char separator) {
        this.content = content;
        this.charset = charset;
        this.mark = mark;
        this.separator = separator;
    }

    static TableFile open(byte[] content, Asked asked) {
        CsvSigns.Encoding found = CsvSigns.encoding(content);
        // A mark at the front is beyond doubt.
        Charset charset = asked.charset() == null || found.mark() > 0 ? found.charset() : CsvSigns.known(asked.charset());
        String head = CsvSigns.head(content, found.mark(), charset);
        if (head.isBlank()) {
            throw TableFile.refused("El archivo está vacío.");
        }
        if (head.indexOf('\0') >= 0) {
            throw TableFile.refused("Esto no es un archivo CSV ni de Excel (.xlsx). En su hoja de cálculo elija «Guardar como» y uno de los dos.");
        }
        if (head.stripLeading().startsWith("<")) {
            throw TableFile.refused("Es una página web con nombre de hoja de cálculo. Ábrala en Excel y guárdela como libro (.xlsx).");
        }
        char separator = asked.separator() == null ? CsvSigns.separator(head) : CsvSigns.sign(asked.separator());
        return new CsvFile(content, charset, found.mark(), separator);
    }

    @Override
    public Reading reading() {
        return new Reading("csv", charset.name(), CsvSigns.name(separator), null, List.of(), 0, false);
    }

    @Override
    public void each(Predicate<TableRow> reader) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        Reader text = new InputStreamReader(new ByteArrayInputStream(content, mark, content.length - mark), charset);
        try (CSVParser parser = CSVParser.parse(text, format)) {
            long line = 1;
            int rows = 0;
            for (CSVRecord record : parser) {
                TableRow row = row(line, record);
                if (!row.blank()) {
                    if (++rows > MOST_ROWS + 1) {
                        throw TableFile.refused(String.format(java.util.Locale.ROOT, "El archivo tiene más de %,d filas. Divídalo.", MOST_ROWS));
                    }
                    if (!reader.test(row)) {
                        return;
                    }
                }
                // The parser stands at the end of the record it just read; a text in quotes may have taken several lines.
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException cut) {
            throw cutShort();
        } catch (IllegalStateException cut) {
            if (cut.getCause() instanceof IOException) {
                throw cutShort();
            }
            throw cut;
        }
    }

    private static InvalidInputException cutShort() {
        return TableFile.refused("El archivo está incompleto: hay comillas que se abren y no se cierran. Vuelva a exportarlo y súbalo de nuevo.");
    }

    private static TableRow row(long line, CSVRecord record) {
        if (record.size() > MOST_COLUMNS) {
            throw TableFile.refused("La fila " + line + " tiene más de " + MOST_COLUMNS + " columnas. Revise el separador.");
        }
        List<String> cells = new ArrayList<>(record.size());
        record.forEach(cell -> cells.add(FormulaGuard.remove(PlainText.tidied(cell))));
        return new TableRow(line, cells);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
