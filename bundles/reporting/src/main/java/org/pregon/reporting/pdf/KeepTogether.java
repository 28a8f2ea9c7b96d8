package org.pregon.reporting.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pregon.reporting.pdf.Rows.Row;

/**
 * Keeps headings with what follows. Jasper has no such rule, but a group may ask for a least height on the page: the
 * template has thirteen groups of growing need, and a record that leads others, or is large itself, starts a new group of the need that holds
 * them all.
 */
final class KeepTogether {
    /** As in the template, the greatest first. */
    private static final List<Integer> NEEDS = List.of(430, 400, 370, 340, 310, 280, 250, 220, 190, 160, 130, 100, 70);

    private KeepTogether() {}

    static List<Map<String, ?>> number(List<Row> rows) {
        int[] groups = new int[NEEDS.size()];
        var records = new ArrayList<Map<String, ?>>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            boolean parted = i == 0 || !rows.get(i - 1).leads();
            if (parted && (rows.get(i).leads() || !rows.get(i).whole() && rows.get(i).height() > NEEDS.get(NEEDS.size() - 1))) {
                groups[group(need(rows, i))]++;
            }
            for (int g = 0; g < groups.length; g++) {
                rows.get(i).values().put("need" + NEEDS.get(g), groups[g]);
            }
            records.add(rows.get(i).values());
        }
        return records;
    }

    private static double need(List<Row> rows, int from) {
        double height = 0;
        int i = from;
        while (i < rows.size() - 1 && rows.get(i).leads()) {
            height += rows.get(i++).height();
        }
        return height + rows.get(i).height();
    }

    private static int group(double need) {
        int smallest = 0;
        for (int g = 0; g < NEEDS.size(); g++) {
            if (NEEDS.get(g) >= need) {
                smallest = g;
            }
        }
        return smallest;
    }
}
