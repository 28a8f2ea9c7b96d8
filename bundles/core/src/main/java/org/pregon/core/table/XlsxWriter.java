package org.pregon.core.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook row by row, with the memory of some hundred rows. What does not fit on a sheet goes on to another.
 * It must be ended by {@link #finish}: a workbook that broke off is no workbook, and shows it.
 */
public final class XlsxWriter {
    /** Excel's own limit, the line of titles included. */
    static final int MOST_LINES = 1_048_576;
    private static final int BATCH = 500;
    /** The application version must be numeric: Excel repairs the file otherwise. */
    private static final String VERSION = "1.0";

    private final Workbook workbook;
    private final String title;
    private final List<String> columns;
    private final int mostLines;
    private final SheetNames names = new SheetNames();
    private int line;
    private Worksheet sheet;
    private XlsxCells cells;

    public XlsxWriter(OutputStream out, String title, List<String> columns) {
        this(out, title, columns, MOST_LINES);
    }

    XlsxWriter(OutputStream out, String title, List<String> columns, int mostLines) {
        this.workbook = new Workbook(out, "Pregon", VERSION);
        workbook.setGlobalDefaultFont("Calibri", 11);
        workbook.properties().setTitle(title);
        this.title = title;
        this.columns = List.copyOf(columns);
        this.mostLines = mostLines;
        this.sheet = begin();
        this.cells = new XlsxCells(sheet, columns);
    }

    /** @param row texts are never formulas; other values as in {@link FileColumn} */
    public void row(List<? extends @Nullable Object> row) {
        try {
            if (line == mostLines) {
                end();
                sheet = begin();
                cells = new XlsxCells(sheet, columns);
            }
            cells.put(line++, row);
            if (line % BATCH == 0) {
                cells.widths();
                sheet.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public void finish() throws IOException {
        end();
        workbook.finish();
    }

    private Worksheet begin() {
        line = 1;
        Worksheet next = workbook.newWorksheet(names.next(title));
        next.freezePane(0, 1);
        SheetPaper.landscape(next, title);
        return next;
    }

    private void end() throws IOException {
        cells.widths();
        sheet.setAutoFilter(0, 0, line - 1, columns.size() - 1);
        sheet.finish();
    }
}
