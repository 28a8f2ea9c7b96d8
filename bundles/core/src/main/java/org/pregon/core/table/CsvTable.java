package org.pregon.core.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.table.CsvSigns;
import org.pregon.core.text.PlainText;
import org.pregon.core.text.SpanishText;

/**
 * A CSV file as somebody's spreadsheet saved it: UTF-8 or Windows-1252, with {@code ;}, {@code ,}, {@code |} or tabulator, the
 * first line naming the columns.
 *
 * @param columns names as written
 * @param rows cells by normalised column name ({@link #key})
 */
public record CsvTable(List<String> columns, List<Row> rows) {
    private static final int MAX_ROWS = 200_000;

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * @param line of the file where the row begins; the header is line 1
     * @param cells by normalised column name
     * @param beyond what stands to the right of the last column, where a separator inside a text was not quoted
     */
    public record Row(long line, Map<String, String> cells, List<String> beyond) {
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            beyond = List.copyOf(beyond);
        }

        /** A cell without the white space around it, empty when the column is missing. */
        public String get(String column) {
            return cells.getOrDefault(key(column), "").trim();
        }
    }

    /** How column names are compared: without accents, case or punctuation. */
    public static String key(String column) {
        return SpanishText.searchKey(column).replace(" ", "");
    }

    /**
     * @throws InvalidInputException when the file is empty, cut short inside quotes, not text, or has two columns of one name
     */
    public static CsvTable read(byte[] file) {
        String text = decode(file);
        if (text.isBlank()) {
            throw new InvalidInputException("file", "El archivo está vacío.");
        }
        CSVFormat format = CSVFormat.DEFAULT.builder()
                .setDelimiter(CsvSigns.separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return table(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException cut) {
            throw new InvalidInputException("file",
                    "El archivo está incompleto: hay comillas que se abren y no se cierran. Vuelva a exportarlo y súbalo de nuevo.");
        }
    }

    private static CsvTable table(CSVParser parser) {
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        long line = 1;
        for (CSVRecord record : parser) {
            if (columns.isEmpty()) {
                record.forEach(name -> columns.add(name.trim()));
                refuseTwins(columns);
            } else if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row(line, columns, record));
            }
            if (rows.size() > MAX_ROWS) {
                throw new InvalidInputException("file", "El archivo tiene más de " + MAX_ROWS + " filas. Divídalo.");
            }
            // The parser stands at the end of the record it just read; a text in quotes may have taken several lines.
            line = parser.getCurrentLineNumber() + 1;
        }
        return new CsvTable(columns, rows);
    }

    private static Row row(long line, List<String> columns, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> beyond = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            String text = FormulaGuard.remove(PlainText.tidied(record.get(i)));
            if (i < columns.size()) {
                cells.put(key(columns.get(i)), text);
            } else if (!text.isBlank()) {
                beyond.add(text);
            }
        }
        return new Row(line, cells, beyond);
    }

    private static void refuseTwins(List<String> columns) {
        if (columns.stream().map(CsvTable::key).distinct().count() < columns.size()) {
            throw new InvalidInputException("file", "Hay dos columnas con el mismo nombre en la primera línea. Deje una.");
        }
    }

    private static String decode(byte[] file) {
        CsvSigns.Encoding found = CsvSigns.encoding(file);
        String text = new String(file, found.mark(), file.length - found.mark(), found.charset());
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInputException("file", "Esto no es un archivo CSV. En su hoja de cálculo elija «Guardar como CSV».");
        }
        return text;
    }
}
