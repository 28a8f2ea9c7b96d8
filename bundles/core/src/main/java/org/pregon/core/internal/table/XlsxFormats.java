package org.pregon.core.internal.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pregon.core.table.CellText;

/**
 * How a number reads in its cell, as far as it matters to a list: as a date or time where its format makes it one, with the zeros
 * in front that its format gives a code, and otherwise as the number that was typed.
 *
 * @param styles number format of each style of cells
 * @param from1904 whether days are counted as Excel for Macintosh did
 */
record XlsxFormats(List<Integer> styles, Map<Integer, String> codes, boolean from1904) {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** Excel believes that there was a 29 February 1900. */
    private static final int FALSE_LEAP_DAY = 60;
    private static final double LAST_DAY = 2_958_466;
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SECONDS_OF_DAY = 86_400;

    XlsxFormats {
        styles = List.copyOf(styles);
        codes = Map.copyOf(new HashMap<>(codes));
    }

    String text(String number, int style) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.strip());
        } catch (NumberFormatException text) {
            return number;
        }
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        String code = codes.getOrDefault(format, "");
        if (time(format, code) && value.signum() >= 0 && value.doubleValue() < LAST_DAY) {
            return moment(value.doubleValue());
        }
        String plain = plain(value);
        return code.matches("0{2,}") && plain.matches("\\d+") && plain.length() < code.length() ? "0".repeat(code.length() - plain.length()) + plain : plain;
    }

    /** Without the noise of binary fractions, exponents and «.0». */
    private static String plain(BigDecimal value) {
        if (Math.abs((long) value.precision() - value.scale()) > DIGITS.getPrecision() * 4L) {
            return value.toString();
        }
        BigDecimal round = value.round(DIGITS);
        return round.signum() == 0 ? "0" : round.stripTrailingZeros().toPlainString();
    }

    private static boolean time(int format, String code) {
        if (code.isEmpty()) {
            return format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 45 && format <= 47 || format >= 50 && format <= 58;
        }
        // Without texts in quotes, colours and languages in brackets, and single signs that stand for themselves.
        String bare = code.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").replaceAll("\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "");
        return !bare.contains("general") && bare.matches("(?s).*[ymdhs].*");
    }

    private String moment(double serial) {
        long days = (long) Math.floor(serial);
        long seconds = Math.round((serial - days) * SECONDS_OF_DAY);
        if (days == 0 && seconds > 0 && seconds < SECONDS_OF_DAY) {
            return CLOCK.format(LocalTime.ofSecondOfDay(seconds));
        }
        LocalDate start = from1904 ? DAY_ZERO_1904 : days < FALSE_LEAP_DAY ? DAY_ZERO.plusDays(1) : DAY_ZERO;
        LocalDateTime moment = start.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? CellText.of(moment.toLocalDate()) : CellText.of(moment);
    }
}
