package org.pregon.core.table;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that Excel accepts: at most 31 characters, some of them forbidden, none twice whatever the case. A long one ends with a word. */
public final class SheetNames {
    private static final int LONGEST = 31;
    /** A word longer than this is cut all the same: what would be left says too little. */
    private static final int LEAST = 12;
    /** What no name ends with: signs, and words that only lead to others. */
    private static final Pattern LOOSE_END =
            Pattern.compile("([\\s,;.(–-]+|\\s(a|al|con|de|del|e|el|en|la|las|lo|los|o|para|por|que|sin|u|un|una|y))$");

    private final Set<String> used = new HashSet<>();

    /** A name like the wanted one that no other sheet has. */
    public String next(String wanted) {
        String clean = wanted.replaceAll("[\\p{Cntrl}\\[\\]:*?/\\\\]", " ").replaceAll("^'+|'+$", "").strip();
        String base = clean.isEmpty() ? "Cuadro" : cut(clean, LONGEST);
        String name = base;
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " " + i;
            name = cut(base, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length);
        String whole = space < LEAST ? text.substring(0, length) : text.substring(0, space);
        for (String shorter = LOOSE_END.matcher(whole).replaceFirst(""); !shorter.equals(whole); shorter = LOOSE_END.matcher(whole).replaceFirst("")) {
            whole = shorter;
        }
        return whole;
    }
}
