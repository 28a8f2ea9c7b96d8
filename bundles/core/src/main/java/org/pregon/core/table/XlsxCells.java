package org.pregon.core.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.Lima;

/** Puts values into the cells of one sheet: numbers and dates as such, everything else as text within its cell. */
final class XlsxCells {
    /** Excel's limit for one cell. */
    private static final int LONGEST = 32_767;
    private static final int WIDEST = 60;
    /** Excel keeps fifteen digits; a longer number is a code that must not be rounded. */
    private static final int DIGITS = 15;
    /** Excel believes that there was a 29 February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Worksheet sheet;
    private final int[] widths;
    private boolean widthsSet;

    XlsxCells(Worksheet sheet, List<String> columns) {
        this.sheet = sheet;
        this.widths = new int[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            text(0, i, columns.get(i));
            widths[i] += 3;
            sheet.style(0, i).bold().fillColor("F1F3F5").set();
        }
    }

    void put(int line, List<? extends @Nullable Object> row) {
        for (int i = 0; i < row.size(); i++) {
            put(line, i, row.get(i));
        }
    }

    private void put(int line, int column, @Nullable Object value) {
        if (value instanceof Number number && new BigDecimal(number.toString()).precision() <= DIGITS) {
            sheet.value(line, column, number);
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            sheet.value(line, column, day);
            styled(line, column, "dd/mm/yyyy");
        } else if (value instanceof LocalDateTime time && !time.toLocalDate().isBefore(FIRST_DAY)) {
            sheet.value(line, column, time);
            styled(line, column, "dd/mm/yyyy hh:mm");
        } else if (value instanceof Instant moment) {
            sheet.value(line, column, moment.atZone(Lima.ZONE).toLocalDateTime());
            styled(line, column, "dd/mm/yyyy hh:mm:ss");
        } else if (value != null) {
            text(line, column, CellText.of(value));
        }
    }

    private void styled(int line, int column, String format) {
        sheet.style(line, column).format(format).horizontalAlignment("left").set();
        widths[column] = Math.max(widths[column], format.length());
    }

    /** Within the cell: the library keeps shared texts of the whole workbook in memory. */
    private void text(int line, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(line, column, printable(text));
            widths[column] = Math.max(widths[column], Math.min(WIDEST, text.length()));
        }
    }

    /** Columns as wide as what the first rows hold; a sheet begins with its widths. */
    void widths() {
        for (int i = 0; i < widths.length && !widthsSet; i++) {
            sheet.width(i, Math.min(WIDEST, widths[i] + 2));
        }
        widthsSet = true;
    }

    private static String printable(String text) {
        String clean = text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && c != 0xFFFE && c != 0xFFFF && !surrogate(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /** Half of a character, which no XML may hold. */
    private static boolean surrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
