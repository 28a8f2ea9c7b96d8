package org.pregon.reporting.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pregon.core.date.Lima;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.pregon.reporting.paper.Block.Figure;
import org.pregon.reporting.paper.Block.Figures;
import org.pregon.reporting.paper.Spanish;

/** The month in at most four figures: the first of each module, then the second ones. */
final class KeyFigures {
    private static final int AT_MOST = 4;

    private KeyFigures() {}

    static Optional<Figures> of(MonthlyReportDocument document) {
        List<Part> parts = document.parts();
        String before = " frente a " + Lima.words(document.month().minusMonths(1)).split(" ")[0];
        int most = parts.stream().mapToInt(part -> part.data().indicators().size()).max().orElse(0);
        var chosen = new ArrayList<Figure>();
        for (int rank = 0; rank < most; rank++) {
            for (Part part : parts) {
                List<Indicator> indicators = part.data().indicators();
                if (rank < indicators.size() && chosen.size() < AT_MOST) {
                    chosen.add(figure(indicators.get(rank), before));
                }
            }
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new Figures(chosen));
    }

    private static Figure figure(Indicator indicator, String before) {
        // A unit that only repeats what is counted would crowd the large figure.
        boolean sign = indicator.unit().equals("%") || indicator.unit().equals("S/");
        String value = Spanish.amount(indicator.value(), sign ? indicator.unit() : "");
        String name = sign ? indicator.name() : Indicators.named(indicator);
        String change = new Comparison(indicator).change();
        return new Figure(value, name, change.isEmpty() ? "" : change + before);
    }
}
