package org.pregon.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keys by which Spanish text is sorted and searched, the same in Java and in both databases, and names given in capitals. */
public final class SpanishText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_SORT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}~]+");

    private static final String IN_NO_KEY = ";";

    private SpanishText() {}

    /**
     * A key whose binary order is the Spanish alphabet's: case and accents do not count, ñ comes after n, a shorter word
     * before a longer one ("Santa Rosa" before "Santana"). Columns of keys are compared by bytes, never by a locale.
     */
    public static String sortKey(String text) {
        // '~' is the only ASCII sign after 'z' that a name never needs.
        String marked = decomposed(text.replace('~', ' ')).replace("n\u0303", "n~");
        return NO_SORT_LETTERS.matcher(MARKS.matcher(marked).replaceAll("")).replaceAll(" ").strip();
    }

    /** What is compared when someone searches: lower case, no accents, ñ as n, everything but letters and digits one space. */
    public static String searchKey(String text) {
        return NO_LETTERS.matcher(MARKS.matcher(decomposed(text)).replaceAll("")).replaceAll(" ").strip();
    }

    /** The search key of what somebody looks for. Signs alone are no wish to see everything: they become one that no key has. */
    public static String sought(String typed) {
        String key = searchKey(typed);
        return key.isEmpty() && !typed.isBlank() ? IN_NO_KEY : key;
    }

    /**
     * A name written in capitals as it should be read: "SAN JUAN DE LA LIBERTAD" is "San Juan de la Libertad",
     * "ASUNCION" is "Asunción". Text that already has small letters comes back as it is, but for its spaces.
     */
    public static String properCase(String text) {
        String spaced = text.strip().replaceAll("\\s+", " ");
        return spaced.chars().anyMatch(Character::isLowerCase) ? spaced : ProperNames.write(spaced);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    }
}
