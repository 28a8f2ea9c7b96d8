package org.pregon.core.report;

import java.util.Locale;

/** How many there are, in the words of a Spanish text: {@code 1 institución}, {@code 2,107 instituciones}. */
public final class Count {
    private Count() {}

    public static String of(long number, String one, String many) {
        return words(number) + ' ' + (number == 1 ? one : many);
    }

    /** With the comma that Peru puts between thousands, whatever the machine's locale. */
    public static String words(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
