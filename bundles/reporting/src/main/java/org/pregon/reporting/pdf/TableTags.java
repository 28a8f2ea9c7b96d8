package org.pregon.reporting.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfStructureElement;
import org.jspecify.annotations.Nullable;

/** The rows and cells of one table. Its head counts once: where it is repeated on a page it is an ornament. */
final class TableTags {
    static final PdfName TABLE = new PdfName("Table");
    private static final PdfName ROW = new PdfName("TR");
    private static final PdfName HEAD = new PdfName("TH");
    private static final PdfName CELL = new PdfName("TD");
    private static final PdfName COLUMN = new PdfName("Column");

    private final PdfStructureElement table;
    private @Nullable PdfStructureElement row;
    private int columns;
    private int filled;
    private boolean inBody;

    TableTags(PdfStructureElement table) {
        this.table = table;
    }

    boolean begun() {
        return columns > 0;
    }

    boolean takes(String key) {
        return key.startsWith("head") || key.startsWith("cell") || key.equals("group");
    }

    @Nullable PdfStructureElement of(String key) {
        if (key.equals("group")) {
            return group();
        }
        int column = key.charAt(key.length() - 1) - '0';
        if (key.startsWith("head")) {
            return head(column);
        }
        inBody = true;
        // What a page had no room for comes again as cells of the same columns: a row of its own.
        PdfStructureElement current = row == null || column < filled ? newRow() : row;
        while (filled < column) {
            cell(current, CELL);
        }
        return cell(current, CELL);
    }

    private @Nullable PdfStructureElement head(int column) {
        if (inBody) {
            return null;
        }
        PdfStructureElement title = cell(row == null ? newRow() : row, HEAD);
        title.put(PdfName.A, Tags.attributes("Table", "Scope", COLUMN));
        columns = column + 1;
        return title;
    }

    private PdfStructureElement group() {
        inBody = true;
        PdfStructureElement title = cell(newRow(), HEAD);
        PdfDictionary attributes = Tags.attributes("Table", "Scope", new PdfName("Row"));
        attributes.put(new PdfName("ColSpan"), new PdfNumber(columns));
        title.put(PdfName.A, attributes);
        filled = columns;
        return title;
    }

    /** Every row has as many cells as the head, be they empty. */
    private PdfStructureElement newRow() {
        if (row != null && inBody) {
            while (filled < columns) {
                cell(row, CELL);
            }
        }
        filled = 0;
        row = new PdfStructureElement(table, ROW);
        return row;
    }

    private PdfStructureElement cell(PdfStructureElement parent, PdfName name) {
        filled++;
        return new PdfStructureElement(parent, name);
    }
}
