package org.pregon.core.date;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words dates are written with. September is "setiembre", as Peru's official documents write it; both are read. */
final class SpanishWords {
    static final List<String> MONTHS = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "setiembre", "octubre", "noviembre", "diciembre");
    static final List<String> WEEKDAYS = List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo");
    private static final List<String> ORDINALS = List.of("primer", "segundo", "tercer", "cuarto", "quinto");
    private static final String LAST = "último";

    private SpanishWords() {}

    static String month(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    static String weekday(DayOfWeek day) {
        return WEEKDAYS.get(day.getValue() - 1);
    }

    static String ordinal(int nth) {
        return nth == CivicRule.NthWeekday.LAST ? LAST : ORDINALS.get(nth - 1);
    }

    static Optional<Month> parseMonth(String word) {
        int at = MONTHS.indexOf(word.equals("septiembre") ? "setiembre" : word);
        return at < 0 ? Optional.empty() : Optional.of(Month.of(at + 1));
    }

    /** Singular or plural, without accents. */
    static Optional<DayOfWeek> parseWeekday(String word) {
        String singular = word.equals("sabados") || word.equals("domingos") ? word.substring(0, word.length() - 1) : word;
        int at = WEEKDAYS.stream().map(SpanishWords::plain).toList().indexOf(singular);
        return at < 0 ? Optional.empty() : Optional.of(DayOfWeek.of(at + 1));
    }

    /** "primer", "primero", "1.º", "1er", "último"; 0 where it is none. */
    static int parseOrdinal(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word.charAt(0) - '0';
        }
        if (word.equals(plain(LAST))) {
            return CivicRule.NthWeekday.LAST;
        }
        String shorter = word.equals("primero") || word.equals("tercero") ? word.substring(0, word.length() - 1) : word;
        return ORDINALS.indexOf(shorter) + 1;
    }

    /** "mayo, julio y setiembre". */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " y " + words.get(last);
    }

    /** Lower case, no accents, single spaces: how a rule is read. */
    static String plain(String text) {
        String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return lower.replaceAll("\\p{M}+", "").replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
