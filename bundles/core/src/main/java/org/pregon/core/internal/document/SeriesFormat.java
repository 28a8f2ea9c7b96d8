package org.pregon.core.internal.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pregon.core.office.OfficeProfile;

/**
 * How the documents of a type are numbered.
 *
 * @param unit empty for every unit without a format of its own
 * @param yearly begins anew every year; otherwise the number runs on
 * @param firstNumber where the series begins in {@code firstYear}
 * @param version 0 while nobody has saved it
 */
public record SeriesFormat(String type, String unit, String word, String pattern, int padding, boolean yearly, int firstNumber,
        int firstYear, int version) {
    static final String USUAL = "{palabra} N.º {número}-{año}-{unidad}/{municipalidad}";
    static final int USUAL_PADDING = 3;
    static final String NUMBER = "{número}";
    static final String YEAR = "{año}";
    static final String UNIT = "{unidad}";

    private static final List<String> PLACES = List.of("{palabra}", NUMBER, YEAR, UNIT, "{municipalidad}");
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");

    static SeriesFormat usual(String type, String unit, String word) {
        return new SeriesFormat(type, unit, word, USUAL, USUAL_PADDING, true, 1, 0, 0);
    }

    String designation(int number, int year, String unitAcronym, OfficeProfile office) {
        Map<String, String> values = Map.of("{palabra}", word, NUMBER, ("%0" + padding + "d").formatted(number), YEAR,
                Integer.toString(year), UNIT, unitAcronym, "{municipalidad}", office.municipalityAcronym());
        return PLACE.matcher(pattern).replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(), place.group())));
    }

    /** What is wrong with the pattern, said to who wrote it. */
    Optional<String> mistake() {
        Optional<String> unknown = PLACE.matcher(pattern).results().map(place -> place.group()).filter(place -> !PLACES.contains(place)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("No existe " + unknown.get() + ". Use " + String.join(", ", PLACES) + ".");
        }
        if (PLACE.matcher(pattern).replaceAll("").matches(".*[{}\\p{Cntrl}].*")) {
            return Optional.of("Sobra una llave: escriba, por ejemplo, " + USUAL + ".");
        }
        if (pattern.split(Pattern.quote(NUMBER), -1).length != 2) {
            return Optional.of("Escriba " + NUMBER + " una sola vez.");
        }
        return yearly && !pattern.contains(YEAR)
                ? Optional.of("Escriba " + YEAR + ": si la numeración vuelve a empezar cada año, dos documentos tendrían el mismo número.")
                : Optional.empty();
    }

    /** Whether two types would put the same words on paper. */
    boolean sameDesignations(SeriesFormat other) {
        return pattern.replace("{palabra}", word).equalsIgnoreCase(other.pattern.replace("{palabra}", other.word));
    }

    /** A pattern that does not name the unit is one series for all of them. */
    Scope scope(String unitAcronym, int year) {
        return new Scope(type, pattern.contains(UNIT) ? unitAcronym : "", yearly ? year : 0);
    }

    /** The row whose number goes up. */
    record Scope(String type, String unit, int year) {}
}
