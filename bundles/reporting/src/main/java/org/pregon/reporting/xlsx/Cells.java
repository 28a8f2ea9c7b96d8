package org.pregon.reporting.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.pregon.core.report.SectionData.Align;

/** Puts a printed text into a cell as what it is: a number, a date, or text, which is never read as a formula. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("[\u2212-]?\\d{1,3}(,?\\d{3})*(\\.\\d+)?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 32_767;

    private Cells() {}

    static void put(Worksheet sheet, int row, int column, String text, Align align) {
        if (align == Align.RIGHT && NUMBER.matcher(text).matches()) {
            sheet.value(row, column, new BigDecimal(text.replace(",", "").replace('\u2212', '-')));
            sheet.style(row, column).format(text.contains(".") ? "#,##0.00" : "#,##0").set();
        } else if (text.length() == 10 && text.charAt(2) == '/' && date(sheet, row, column, text)) {
            return;
        } else {
            sheet.value(row, column, clean(text));
        }
    }

    private static boolean date(Worksheet sheet, int row, int column, String text) {
        try {
            sheet.value(row, column, LocalDate.parse(text, DATE));
            sheet.style(row, column).format("dd/mm/yyyy").horizontalAlignment("left").set();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static String clean(String text) {
        String printable = text.codePoints().filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return printable.length() <= LONGEST ? printable : printable.substring(0, LONGEST);
    }
}
