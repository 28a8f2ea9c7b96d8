package org.pregon.reporting.paper;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they are printed in Peru: 1,895.50. */
public final class Spanish {
    private Spanish() {}

    /** With the decimals the number has (two at most), thousands apart and a true minus sign. */
    public static String number(BigDecimal number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("#,##0.##", symbols).format(number);
    }

    /** {@code 23 días}, {@code 87.5 %}, {@code S/ 1,200}, {@code 14}. */
    public static String amount(BigDecimal number, String unit) {
        if (unit.isEmpty()) {
            return number(number);
        }
        return unit.equals("S/") ? unit + '\u00a0' + number(number) : number(number) + '\u00a0' + unit;
    }

    public static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
