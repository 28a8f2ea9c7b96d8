package org.pregon.reporting.pdf;

import static java.util.stream.Collectors.toCollection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pregon.reporting.chart.Typeface;

/** Which characters the paper has letters for. What it has none for would be replaced, and a text must not change unsaid. */
public final class Repertoire {
    /** Latin letters, all of which both typefaces have: asking them costs loading them. */
    private static final int SURE = 0x17F;

    private static final int VARIATION_SELECTOR = 0xFE0F;

    private Repertoire() {}

    /** The characters of a text that cannot be printed, each once. */
    public static List<String> unprintable(String text) {
        Set<String> found = Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().filter(c -> !printable(c))
                .mapToObj(Character::toString).collect(toCollection(LinkedHashSet::new));
        return new ArrayList<>(found);
    }

    private static boolean printable(int c) {
        return c <= SURE || c == VARIATION_SELECTOR || Character.getType(c) == Character.FORMAT
                || Character.isBmpCodePoint(c) && Typeface.serif().canDisplay(c) && Typeface.sans(1, false).canDisplay(c);
    }
}
