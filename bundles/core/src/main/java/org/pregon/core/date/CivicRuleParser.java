package org.pregon.core.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.date.CivicRule.AfterQuarter;
import org.pregon.core.date.CivicRule.FixedDay;
import org.pregon.core.date.CivicRule.FromEaster;
import org.pregon.core.date.CivicRule.InMonths;
import org.pregon.core.date.CivicRule.InYears;
import org.pregon.core.date.CivicRule.NthWeekday;
import org.pregon.core.date.CivicRule.Range;
import org.pregon.core.date.CivicRule.Until;
import org.pregon.core.date.CivicRule.Weekly;

/** Reads one rule. What is wrong is said in Spanish, with the word that is wrong. */
final class CivicRuleParser {
    private static final int MAX_LENGTH = 200;
    private static final String EXAMPLES = "«28 de julio», «segundo domingo de mayo», «3 días antes de Pascua», «cada lunes a las 08:00» o «hasta el 31 de marzo»";
    private static final Map<String, Integer> FEASTS = Map.of("pascua", 0, "domingo de pascua", 0, "domingo de ramos", -7,
        "jueves santo", -3, "viernes santo", -2, "miercoles de ceniza", -46, "corpus christi", 60);

    private static final String DATE = "(\\d{1,2}|primero) de (\\S+)";
    private static final Pattern YEARS = Pattern.compile(
        "(.+?),?(?: (?:solo en|de|del) (\\d{4})|(?: cada (\\d{1,3}) anos?)?,?(?: desde (?:el )?(\\d{4}))?,?(?: hasta (?:el )?(\\d{4}))?)");
    private static final Pattern FIXED = Pattern.compile("(?:el )?" + DATE);
    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Pattern RANGE = Pattern.compile("del (\\d{1,2}|primero)(?: de (\\S+))? al " + DATE);
    private static final Pattern EASTER = Pattern.compile("(\\d{1,3}) dias? (antes|despues) de(?: la| el|l domingo de)? pascua");
    private static final Pattern EASTER_SHORT = Pattern.compile("pascua ?([+-]) ?(\\d{1,3})");
    private static final Pattern NTH = Pattern.compile("(?:el )?(primero?|segundo|tercero?|cuarto|quinto|ultimo|[1-5](?:\\.?[º°o]|er|do|to)?) (\\S+) de (\\S+)");
    private static final Pattern WEEKLY = Pattern.compile("(?:cada|todos los) ([^0-9]+?)(?: a las? (\\d{1,2})[:.](\\d{2})(?: horas| h)?)?");
    private static final Pattern IN_MONTHS = Pattern.compile("en ([^0-9]+)");
    private static final Pattern UNTIL = Pattern.compile("hasta el " + DATE);
    private static final Pattern QUARTER = Pattern.compile("(\\d{1,3}) dias?( habil(?:es)?| calendario)? despues de cada trimestre");

    private final String original;

    CivicRuleParser(String text) {
        this.original = text.strip();
    }

    CivicRule rule() {
        if (original.isEmpty()) {
            throw wrong("Escriba cuándo cae, por ejemplo " + EXAMPLES + ".");
        }
        if (original.length() > MAX_LENGTH) {
            throw wrong("La regla pasa de " + MAX_LENGTH + " caracteres. Escríbala como " + EXAMPLES + ".");
        }
        String plain = SpanishWords.plain(original).replaceAll("\\.$", "");
        Matcher years = YEARS.matcher(plain);
        return years.matches() ? inYears(years) : single(plain);
    }

    private CivicRule inYears(Matcher m) {
        CivicRule rule = single(m.group(1));
        Integer only = year(m.group(2));
        Integer from = only == null ? year(m.group(4)) : only;
        Integer to = only == null ? year(m.group(5)) : only;
        int every = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
        if (every == 1 && from == null && to == null) {
            return rule;
        }
        if (every < 1) {
            throw wrong("Escriba cada cuántos años se repite: «cada 4 años desde 2027».");
        }
        if (every > 1 && from == null) {
            throw wrong("Diga desde qué año se cuenta: «cada " + every + " años desde 2027».");
        }
        if (from != null && to != null && from > to) {
            throw wrong("El año «desde " + from + "» es posterior a «hasta " + to + "».");
        }
        return new InYears(rule, every, from, to);
    }

    private CivicRule single(String text) {
        Integer feast = FEASTS.get(text);
        if (feast != null) {
            return new FromEaster(feast);
        }
        Matcher m;
        if ((m = FIXED.matcher(text)).matches()) {
            return new FixedDay(day(m.group(1), month(m.group(2))));
        } else if ((m = SHORT.matcher(text)).matches()) {
            return new FixedDay(day(m.group(1), month(Integer.parseInt(m.group(2)))));
        } else if ((m = RANGE.matcher(text)).matches()) {
            Month last = month(m.group(4));
            return new Range(day(m.group(1), m.group(2) == null ? last : month(m.group(2))), day(m.group(3), last));
        } else if ((m = EASTER.matcher(text)).matches()) {
            return easter(Integer.parseInt(m.group(1)), m.group(2).equals("antes"));
        } else if ((m = EASTER_SHORT.matcher(text)).matches()) {
            return easter(Integer.parseInt(m.group(2)), m.group(1).equals("-"));
        } else if ((m = NTH.matcher(text)).matches()) {
            return new NthWeekday(SpanishWords.parseOrdinal(m.group(1)), weekday(m.group(2)), month(m.group(3)));
        } else if ((m = WEEKLY.matcher(text)).matches()) {
            return weekly(m.group(1), m.group(2), m.group(3));
        } else if ((m = IN_MONTHS.matcher(text)).matches()) {
            return inMonths(m.group(1));
        } else if ((m = UNTIL.matcher(text)).matches()) {
            return new Until(day(m.group(1), month(m.group(2))));
        } else if ((m = QUARTER.matcher(text)).matches()) {
            return afterQuarter(Integer.parseInt(m.group(1)), m.group(2));
        }
        throw wrong("No se entiende «" + original + "». Escriba, por ejemplo, " + EXAMPLES + ".");
    }

    private CivicRule easter(int days, boolean before) {
        int offset = before ? -days : days;
        if (offset < FromEaster.MIN || offset > FromEaster.MAX) {
            throw wrong("La fecha debe estar entre " + -FromEaster.MIN + " días antes y " + FromEaster.MAX + " días después de Pascua.");
        }
        return new FromEaster(offset);
    }

    private CivicRule weekly(String days, @Nullable String hour, @Nullable String minute) {
        TreeSet<DayOfWeek> weekdays = new TreeSet<>();
        for (String word : words(days)) {
            weekdays.add(weekday(word));
        }
        try {
            return new Weekly(weekdays, hour == null || minute == null ? null : LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)));
        } catch (DateTimeException e) {
            throw wrong("«" + hour + ":" + minute + "» no es una hora: escriba de 00:00 a 23:59.");
        }
    }

    private CivicRule inMonths(String list) {
        TreeSet<Month> months = new TreeSet<>();
        for (String word : words(list)) {
            months.add(month(word));
        }
        return new InMonths(months);
    }

    private CivicRule afterQuarter(int days, @Nullable String unit) {
        if (days < 1 || days > AfterQuarter.MAX) {
            throw wrong("El plazo después de cada trimestre va de 1 a " + AfterQuarter.MAX + " días.");
        }
        // TUO Ley 27444 art. 145.1: a term in days means working days unless it says otherwise.
        return new AfterQuarter(days, unit == null || !unit.equals(" calendario"));
    }

    private static String[] words(String list) {
        return list.split(" ?, ?| (?:y|e) ");
    }

    private MonthDay day(String number, Month month) {
        int day = number.equals("primero") ? 1 : Integer.parseInt(number);
        if (day < 1 || day > month.maxLength()) {
            throw wrong("«" + number + " de " + SpanishWords.month(month) + "» no es una fecha: " + SpanishWords.month(month) + " va del 1 al " + month.maxLength() + ".");
        }
        return MonthDay.of(month, day);
    }

    private Month month(String word) {
        return SpanishWords.parseMonth(word).orElseThrow(() ->
            wrong("«" + word + "» no es un mes. Escriba " + SpanishWords.list(SpanishWords.MONTHS) + "."));
    }

    private Month month(int number) {
        if (number < 1 || number > 12) {
            throw wrong("«" + number + "» no es un mes: escriba día/mes, por ejemplo «28/07».");
        }
        return Month.of(number);
    }

    private DayOfWeek weekday(String word) {
        return SpanishWords.parseWeekday(word).orElseThrow(() ->
            wrong("«" + word + "» no es un día de la semana. Escriba " + SpanishWords.list(SpanishWords.WEEKDAYS) + "."));
    }

    private @Nullable Integer year(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int year = Integer.parseInt(text);
        if (year < CivicRule.FIRST_YEAR || year > CivicRule.LAST_YEAR) {
            throw wrong("El año " + text + " no se puede usar: escriba un año entre " + CivicRule.FIRST_YEAR + " y " + CivicRule.LAST_YEAR + ".");
        }
        return year;
    }

    private static InvalidInputException wrong(String message) {
        return new InvalidInputException("rule", message);
    }
}
