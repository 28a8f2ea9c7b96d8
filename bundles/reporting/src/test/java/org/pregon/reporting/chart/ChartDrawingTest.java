package org.pregon.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.ChartKind;
import org.pregon.core.report.SectionData.Series;

class ChartDrawingTest {
    private static final Palette PALETTE = Palette.of("#7A1F2B");

    @Test
    void barsAreAsLongAsTheirValuesFromZero() {
        String svg = svg(ChartKind.BAR, List.of("a", "b"), "50", "100");

        List<Double> widths = rectangles(svg, "width");
        assertThat(widths.get(1)).isCloseTo(2 * widths.get(0), within(0.1));
        assertThat(rectangles(svg, "x").get(0)).isEqualTo(rectangles(svg, "x").get(1));
    }

    @Test
    void valuesBelowZeroLieOnTheOtherSide() {
        String svg = svg(ChartKind.BAR, List.of("a", "b"), "-10", "10");

        List<Double> starts = rectangles(svg, "x");
        assertThat(starts.get(0)).isLessThan(starts.get(1));
        assertThat(svg).contains("−10");
    }

    @Test
    void columnsStandOnOneLineAndCarryTheirValues() {
        String svg = svg(ChartKind.COLUMN, List.of("ene", "feb"), "3", "12.5");

        double first = rectangles(svg, "y").get(0) + rectangles(svg, "height").get(0);
        double second = rectangles(svg, "y").get(1) + rectangles(svg, "height").get(1);
        assertThat(first).isCloseTo(second, within(0.02));
        assertThat(svg).contains(">12.5<", ">ene<");
    }

    @Test
    void allZeroesDrawNoBars() {
        assertThat(rectangles(svg(ChartKind.COLUMN, List.of("a", "b"), "0", "0"), "height")).containsOnly(0.0);
    }

    @Test
    void aLongNameIsShortenedToItsRoom() {
        String svg = svg(ChartKind.BAR, List.of("Ceremonias y actos protocolares ".repeat(9), "b"), "1", "2");

        assertThat(svg).contains("…<").contains(">b<");
    }

    @Test
    void aNameThatIsALittleTooLongTakesTwoLines() {
        String svg = svg(ChartKind.BAR, List.of("Colegios profesionales y gremios de la provincia de La Convención", "b"), "1", "2");

        assertThat(svg).contains("Colegios profesionales").contains("La Convención<").doesNotContain("…");
    }

    private static String svg(ChartKind kind, List<String> labels, String... values) {
        var chart = new Chart("T", kind, "", labels, List.of(new Series("s", List.of(values).stream().map(BigDecimal::new).toList())));
        return ChartPicture.svg(new ChartDrawing(chart, PALETTE, 400), "T");
    }

    private static List<Double> rectangles(String svg, String attribute) {
        return Pattern.compile("<rect [^>]*?\\b" + attribute + "=\"([-\\d.]+)\"").matcher(svg).results()
                .map(m -> Double.valueOf(m.group(1))).toList();
    }
}
