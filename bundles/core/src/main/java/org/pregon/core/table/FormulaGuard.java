package org.pregon.core.table;

import java.util.regex.Pattern;

/**
 * The apostrophe in front of what a spreadsheet would run as a formula (OWASP, CSV injection): put when writing, taken
 * away when reading, so that what goes out comes back the same.
 */
public final class FormulaGuard {
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*");

    private FormulaGuard() {}

    /** The text as a spreadsheet may safely open it. */
    public static String put(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #put}. */
    public static String remove(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
