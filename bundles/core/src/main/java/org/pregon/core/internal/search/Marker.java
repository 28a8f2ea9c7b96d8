package org.pregon.core.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pregon.core.text.SpanishWords;
import org.pregon.core.text.SpanishWords.Word;

/** Marks the words of a text for which a record was found, by the rules it was found by. */
final class Marker {
    private static final int BEFORE = 60;
    private static final int LONGEST = 180;

    private final List<Word> wanted;
    private final boolean loosely;

    Marker(List<Word> wanted, boolean loosely) {
        this.wanted = wanted;
        this.loosely = loosely;
    }

    Marked whole(String text) {
        return new Marked(text, marks(text));
    }

    /** A piece of the text around the first mark, or else of the names; empty where there is none. */
    Marked piece(String text, String names) {
        Marked piece = piece(text);
        return piece.marks().isEmpty() ? piece(names) : piece;
    }

    private Marked piece(String text) {
        List<List<Integer>> marks = marks(text);
        if (marks.isEmpty()) {
            return Marked.NOTHING;
        }
        int from = boundary(text, Math.max(0, marks.get(0).get(0) - BEFORE));
        int until = Math.min(text.length(), from + LONGEST);
        if (until < text.length()) {
            until = Math.max(text.lastIndexOf(' ', until), marks.get(0).get(1));
        }
        String piece = (from > 0 ? "…" : "") + text.substring(from, until).replaceAll("\\s", " ") + (until < text.length() ? "…" : "");
        int shift = (from > 0 ? 1 : 0) - from;
        int end = until;
        return new Marked(piece, marks.stream().filter(mark -> mark.get(1) <= end)
                .map(mark -> List.of(mark.get(0) + shift, mark.get(1) + shift)).toList());
    }

    private static int boundary(String text, int at) {
        int space = at == 0 ? -1 : text.indexOf(' ', at);
        return space < 0 ? 0 : space + 1;
    }

    private List<List<Integer>> marks(String text) {
        List<List<Integer>> marks = new ArrayList<>();
        for (Word word : SpanishWords.of(text)) {
            if (matches(word)) {
                marks.add(List.of(word.start(), word.end()));
            }
        }
        return marks;
    }

    /** Whether every word that was looked for stands in the text. */
    boolean covered(String text) {
        List<Word> words = SpanishWords.of(text);
        return IntStream.range(0, wanted.size()).allMatch(i -> words.stream().anyMatch(word -> matches(word, i)));
    }

    private boolean matches(Word word) {
        return IntStream.range(0, wanted.size()).anyMatch(i -> matches(word, i));
    }

    private boolean matches(Word word, int i) {
        Word looked = wanted.get(i);
        boolean begun = i == wanted.size() - 1 && (word.text().startsWith(looked.text()) || word.plain().startsWith(looked.text()));
        return begun || word.forms().contains(looked.text()) || word.forms().contains(looked.stem()) || loosely && near(word, looked);
    }

    private static boolean near(Word word, Word looked) {
        int slips = Questions.slips(looked.text());
        return slips > 0 && word.forms().stream().anyMatch(form -> form.charAt(0) == looked.plain().charAt(0) && distance(form, looked.plain()) <= slips);
    }

    /** Letters to change, add, leave out or swap with their neighbour. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(steps[i - 1][j - 1] + same, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
