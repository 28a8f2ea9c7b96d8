package org.pregon.reporting.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that Excel accepts: at most 31 characters, some of them forbidden, none twice whatever the case. */
final class SheetNames {
    private static final int LONGEST = 31;
    private final Set<String> used = new HashSet<>();

    String next(String wanted) {
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
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
