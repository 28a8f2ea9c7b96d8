package org.pregon.core.internal.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pregon.core.InvalidInputException;

/** Finds out how a CSV was written. */
public final class CsvSigns {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, WINDOWS, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final Map<Character, String> SEPARATORS = Map.of(';', ";", ',', ",", '\t', "tab", '|', "|");
    private static final List<Character> IN_DOUBT = List.of(';', ',', '\t', '|');
    private static final int HEAD = 65_536;
    private static final int LINES = 30;

    private CsvSigns() {}

    /** @param mark length of the byte order mark in front */
    public record Encoding(Charset charset, int mark) {}

    public static Encoding encoding(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        } else if (begins(content, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        } else if (begins(content, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(utf8(content) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static boolean begins(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean utf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(HEAD);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return !result.isError();
    }

    static Charset known(String name) {
        return CHARSETS.stream().filter(charset -> charset.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new InvalidInputException("charset", "Elija UTF-8, windows-1252, UTF-16LE o UTF-16BE."));
    }

    static String head(byte[] content, int mark, Charset charset) {
        return new String(content, mark, Math.min(HEAD, content.length - mark), charset);
    }

    static char sign(String name) {
        return SEPARATORS.entrySet().stream().filter(sign -> sign.getValue().equals(name)).map(Map.Entry::getKey).findFirst()
                .orElseThrow(() -> new InvalidInputException("separator", "Elija punto y coma, coma, tabulador o barra."));
    }

    static String name(char separator) {
        return SEPARATORS.getOrDefault(separator, ";");
    }

    /**
     * The sign of which most lines hold the same number: a text may be full of commas, but not as many in each line, and a blank
     * follows them.
     */
    public static char separator(String head) {
        List<String> lines = head.substring(0, Math.min(HEAD, head.length())).replaceAll("\"[^\"]*\"", "").lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        char best = ';';
        double most = 0;
        for (char sign : IN_DOUBT) {
            double score = score(lines, sign);
            if (score > most) {
                most = score;
                best = sign;
            }
        }
        return best;
    }

    private static double score(List<String> lines, char sign) {
        Map<Long, Long> linesByCount = lines.stream().map(line -> line.replace(", ", "").chars().filter(c -> c == sign).count()).filter(count -> count > 0)
                .collect(Collectors.groupingBy(count -> count, Collectors.counting()));
        if (linesByCount.isEmpty()) {
            return 0;
        }
        Map.Entry<Long, Long> usual = Collections.max(linesByCount.entrySet(), Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        // Among equals the sign that makes more columns.
        return usual.getValue() + Math.min(usual.getKey(), 100) / 1000.0;
    }
}
