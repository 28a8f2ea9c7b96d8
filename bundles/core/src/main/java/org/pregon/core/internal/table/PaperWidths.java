package org.pregon.core.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How wide columns are: first what their longest word needs, so that no address is cut in two; the rest is for those whose texts are longer, by weight. */
final class PaperWidths {
    /** Letters that fit side by side on a page of ours. */
    private static final int LINE = 96;
    private static final int SPACE_BETWEEN = 3;
    private static final int LONGEST_WORD = 38;

    private PaperWidths() {}

    /**
     * @param heads of the columns
     * @param lines their cells
     * @param weights shares of what the longest words leave
     */
    static List<Integer> of(List<String> heads, List<List<String>> lines, List<Integer> weights) {
        List<Integer> needed = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            needed.add(SPACE_BETWEEN + Stream.concat(Stream.of(heads.get(i)), lines.stream().map(line -> line.get(column)))
                    .flatMap(text -> Stream.of(text.split("\\s")))
                    .mapToInt(word -> Math.min(LONGEST_WORD, word.length())).max().orElse(0));
        }
        int rest = Math.max(0, LINE - needed.stream().mapToInt(Integer::intValue).sum());
        List<Double> wishes = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            double usual = lines.stream().mapToInt(line -> line.get(column).length()).average().orElse(0);
            wishes.add(weights.get(i) * Math.max(0.1, usual + SPACE_BETWEEN - needed.get(i)));
        }
        double all = wishes.stream().mapToDouble(Double::doubleValue).sum();
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            widths.add(needed.get(i) + (int) (rest * wishes.get(i) / all));
        }
        return widths;
    }
}
