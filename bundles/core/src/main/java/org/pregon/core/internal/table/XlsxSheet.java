package org.pregon.core.internal.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pregon.core.text.PlainText;

/** Walks once through a sheet. */
final class XlsxSheet {
    private final XlsxBook book;
    private final XMLStreamReader xml;
    private final MergedCells merged;
    private final boolean withHidden;
    private long line;
    private int rows;

    XlsxSheet(XlsxBook book, InputStream in, MergedCells merged, boolean withHidden) throws XMLStreamException {
        this.book = book;
        this.xml = XlsxXml.reader(in);
        this.merged = merged;
        this.withHidden = withHidden;
    }

    void each(Predicate<TableRow> reader) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                line = row(XlsxXml.attribute(xml, "r"), line + 1);
                boolean shown = withHidden || !XlsxXml.yes(XlsxXml.attribute(xml, "hidden"));
                List<String> cells = merged.over(line, cells());
                TableRow row = new TableRow(line, cells);
                if (shown && !row.blank()) {
                    if (++rows > TableFile.MOST_ROWS + 1) {
                        throw TableFile.refused(String.format(Locale.ROOT, "La hoja tiene más de %,d filas. Divídala.", TableFile.MOST_ROWS));
                    }
                    if (!reader.test(row)) {
                        return;
                    }
                }
            }
        }
    }

    private static long row(@Nullable String written, long next) {
        return written != null && written.matches("\\d{1,9}") ? Long.parseLong(written) : next;
    }

    private List<String> cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = XlsxXml.attribute(xml, "r");
                column = place == null ? column + 1 : column(place);
                String text = PlainText.tidied(cell());
                if (!text.isBlank()) {
                    put(cells, column, text);
                }
            }
        }
    }

    private void put(List<String> cells, int column, String text) {
        if (column >= TableFile.MOST_COLUMNS) {
            throw TableFile.refused("La fila " + line + " tiene datos más allá de la columna " + TableFile.MOST_COLUMNS + ". Deje en la hoja solo la lista.");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** {@code AB12} is column 27. */
    static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && column < 100_000; i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return Math.max(0, column - 1);
    }

    /** Of a formula the value that it had when the file was saved. */
    private String cell() throws XMLStreamException {
        String kind = String.valueOf(XlsxXml.attribute(xml, "t"));
        String styled = XlsxXml.attribute(xml, "s");
        int style = styled != null && styled.matches("\\d{1,9}") ? Integer.parseInt(styled) : 0;
        String text = "";
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return text;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().matches("v|is")) {
                text = value(kind, style, XlsxXml.text(xml));
            }
        }
    }

    private String value(String kind, int style, String written) {
        return switch (kind) {
            case "s" -> written.strip().matches("\\d{1,9}") && Integer.parseInt(written.strip()) < book.texts().size()
                    ? book.texts().get(Integer.parseInt(written.strip())) : "";
            case "b" -> written.strip().equals("1") ? "sí" : "no";
            case "n", "null" -> book.formats().text(written, style);
            // d is a date as ISO writes it; e is an error, which whoever reads the cell must see.
            default -> written;
        };
    }
}
