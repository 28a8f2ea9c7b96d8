package org.pregon.core.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Spanish text cut into words as a search compares them. Case and accents do not count. An ñ does when it was typed: "año"
 * is not "ano"; who types "ano" finds both, because many keyboards have no ñ.
 */
public final class SpanishWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ENYE = Pattern.compile("n\u0303");
    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_OF_ACRONYM = 2;

    /** Words that say nothing of what is looked for. */
    private static final Set<String> SMALL = Set.of("a", "al", "con", "de", "del", "e", "el", "en", "la", "las", "lo", "los", "o", "para",
            "por", "que", "se", "su", "un", "una", "y");

    private SpanishWords() {}

    /**
     * @param start where it begins in the text
     * @param end behind its last letter
     * @param text small letters without accents, with its ñ
     */
    public record Word(int start, int end, String text) {
        /** With n for ñ. */
        public String plain() {
            return text.replace('ñ', 'n');
        }

        /** The same for singular and plural. */
        public String stem() {
            return SpanishWords.stem(text);
        }

        public boolean small() {
            return SMALL.contains(text);
        }

        /** All by which somebody may look for a word of a text: as it is, without ñ, in the singular. */
        public Set<String> forms() {
            Set<String> forms = new LinkedHashSet<>(4);
            forms.add(text);
            forms.add(plain());
            forms.add(stem());
            forms.add(SpanishWords.stem(plain()));
            return forms;
        }
    }

    /** In their order. "S.A." and "RR.PP." are one word each, "015" is 15. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = run(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int part = at;
            StringBuilder letters = new StringBuilder(text.substring(at, end));
            while (initials(text, part, end) && end + 1 < text.length() && text.charAt(end) == '.') {
                int next = run(text, end + 1);
                if (!initials(text, end + 1, next)) {
                    break;
                }
                part = end + 1;
                end = next;
                letters.append(text, part, end);
            }
            words.add(new Word(at, end, folded(letters.toString())));
            at = end;
        }
        return words;
    }

    private static int run(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (!Character.isLetterOrDigit(sign) && Character.getType(sign) != Character.NON_SPACING_MARK) {
                break;
            }
            at += Character.charCount(sign);
        }
        return at;
    }

    private static boolean initials(String text, int start, int end) {
        return start < end && end - start <= LONGEST_OF_ACRONYM && text.substring(start, end).chars().allMatch(Character::isLetter);
    }

    private static String folded(String letters) {
        if (ascii(letters)) {
            return number(letters.toLowerCase(Locale.ROOT));
        }
        String apart = Normalizer.normalize(letters, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return number(MARKS.matcher(ENYE.matcher(apart).replaceAll("ñ")).replaceAll(""));
    }

    /** Loops instead of streams: every word of every record comes through here. */
    private static boolean ascii(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String number(String word) {
        int zeros = 0;
        while (zeros < word.length() - 1 && word.charAt(zeros) == '0' && Character.isDigit(word.charAt(zeros + 1))) {
            zeros++;
        }
        return word.substring(zeros);
    }

    /**
     * Without the letters in which Spanish plurals differ, "reuniones" as "reunión", "alcaldes" as "alcalde", "veces" as
     * "vez", "países" as "país": an ending of e and s is cut, and z is c.
     */
    static String stem(String word) {
        if (hasDigit(word)) {
            return word;
        }
        int end = word.length();
        while (end > SHORTEST_STEM && (word.charAt(end - 1) == 's' || word.charAt(end - 1) == 'e')) {
            end--;
        }
        String cut = word.substring(0, end);
        return cut.endsWith("z") ? cut.substring(0, end - 1) + "c" : cut;
    }
}
