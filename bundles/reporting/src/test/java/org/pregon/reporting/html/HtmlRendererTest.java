package org.pregon.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.report.SectionData.Table;
import org.pregon.reporting.monthly.MonthlyReportDocument;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.pregon.reporting.monthly.MonthlyReportDocument.Texts;
import org.pregon.reporting.monthly.MonthlyReportPaper;
import org.pregon.reporting.monthly.Samples;

class HtmlRendererTest {

    @Test
    void headingsFormAnOutlineWithoutGaps() {
        Document page = page(Samples.october());

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h2").eachText()).startsWith("I. Antecedentes", "II. Actividades realizadas")
                .endsWith("VII. Conclusiones y recomendaciones", "Anexo fotográfico");
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int next = Integer.parseInt(heading.tagName().substring(1));
            assertThat(next).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es-PE");
    }

    @Test
    void everyTableNamesItsColumnsAndEveryPictureSpeaks() {
        Document page = page(Samples.october());

        assertThat(page.select("table")).allSatisfy(table -> assertThat(table.select("thead th[scope=col]")).isNotEmpty());
        assertThat(page.select("th[scope=rowgroup]").eachText()).contains("Directorio institucional");
        assertThat(page.select("img")).isNotEmpty().allSatisfy(image -> assertThat(image.attr("alt")).isNotBlank());
        assertThat(page.select(".chart svg")).hasSize(3).allSatisfy(chart -> assertThat(chart.attr("aria-label")).startsWith("Gráfico: "));
        assertThat(page.select("details table")).hasSize(3);
        assertThat(page.select(".seal svg").attr("aria-label")).startsWith("Código QR que lleva a https://");
        assertThat(page.select(".seal code").text()).isEqualTo("7KQP-M3XD-9RTA");
    }

    @Test
    void aDraftSaysSoInWords() {
        assertThat(page(Samples.draft()).selectFirst("main").text()).startsWith("BORRADOR");
        assertThat(page(Samples.october()).text()).doesNotContain("BORRADOR");
    }

    @Test
    void hostileTextsStayText() {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        var table = new Table(hostile, List.of(new Column(hostile, 1, Align.LEFT)), List.of(List.of(hostile)), List.of(hostile));
        var part = new Part("press", hostile, new SectionData(hostile, List.of(), List.of(table), List.of(), List.of(hostile), List.of(), List.of()));

        Document page = page(Samples.with(new Texts(hostile, hostile, hostile, hostile), List.of(part)));

        assertThat(page.select("script, img[onerror]")).isEmpty();
        assertThat(page.select("td").eachText()).contains(hostile);
        assertThat(page.select("caption").text()).isEqualTo(hostile);
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        Document page = page(Samples.october());

        assertThat(page.select("link, script, iframe, [src^=http], [href]")).isEmpty();
        assertThat(page.html().split("url\\(")).hasSize(6).filteredOn(after -> !after.startsWith("<")).allMatch(after -> after.startsWith("data:font/woff2;base64,"));
    }

    private static Document page(MonthlyReportDocument document) {
        return Jsoup.parse(new HtmlRenderer().render(MonthlyReportPaper.of(document)));
    }
}
