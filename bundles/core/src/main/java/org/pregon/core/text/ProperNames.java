package org.pregon.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives capitals and lost accents back to a name in capitals. */
final class ProperNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ROMAN = Pattern.compile("(?=.)(X{0,3})(IX|IV|V?I{0,3})");
    /** Always stressed on the last syllable, so always written with the accent. */
    private static final Pattern ION = Pattern.compile(".{2,}[cgnsx]ion");
    private static final Set<String> SMALL = Set.of("de", "del", "la", "las", "el", "los", "y", "e", "en", "para", "por", "con", "a");
    /** Places whose inner article is part of the name. */
    private static final Map<String, String> WHOLE = Map.of("villa el salvador", "Villa El Salvador",
        "san miguel de el faique", "San Miguel de El Faique", "la yarada los palos", "La Yarada Los Palos");
    private static final Map<String, String> ACCENTS = accents();

    private ProperNames() {}

    static String write(String capitals) {
        String whole = WHOLE.get(SpanishText.searchKey(capitals));
        if (whole != null) {
            return whole;
        }
        Matcher words = WORD.matcher(capitals);
        StringBuilder out = new StringBuilder();
        while (words.find()) {
            words.appendReplacement(out, Matcher.quoteReplacement(word(words.group(), words.start() == 0)));
        }
        return words.appendTail(out).toString();
    }

    private static String word(String capitals, boolean first) {
        String lower = capitals.toLowerCase(Locale.ROOT);
        if (!first && SMALL.contains(lower)) {
            return lower;
        }
        if (ROMAN.matcher(capitals).matches()) {
            return capitals;
        }
        String written = lower.chars().anyMatch(c -> "áéíóúü".indexOf(c) >= 0) ? lower : accented(lower);
        return written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
    }

    private static String accented(String word) {
        String known = ACCENTS.get(SpanishText.searchKey(word));
        if (known != null) {
            return known;
        }
        return ION.matcher(word).matches() ? word.substring(0, word.length() - 2) + "ón" : word;
    }

    private static Map<String, String> accents() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProperNames.class.getResourceAsStream("accents.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toUnmodifiableMap(SpanishText::searchKey, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
