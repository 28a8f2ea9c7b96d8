package org.pregon.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Chart;
import org.pregon.core.report.SectionData.ChartKind;
import org.pregon.core.report.SectionData.Column;
import org.pregon.core.report.SectionData.Series;
import org.pregon.core.report.SectionData.Table;
import org.pregon.reporting.monthly.MonthlyReportDocument;
import org.pregon.reporting.monthly.MonthlyReportDocument.Part;
import org.pregon.reporting.monthly.MonthlyReportDocument.Texts;
import org.pregon.reporting.monthly.MonthlyReportPaper;
import org.pregon.reporting.monthly.Samples;

class PdfRendererTest {
    private final PdfRenderer renderer = new PdfRenderer();

    @Test
    void theChaptersStandInTheOrderThatTheOfficeOwes() throws IOException {
        String text = text(Samples.october());

        assertThat(text).containsSubsequence("«Año de la Esperanza y el Fortalecimiento de la Democracia»",
                "Municipalidad Provincial de La Convención", "INFORME N.º 010-2026-ORPII/MPLC", "Hernán Quispe Ñahui",
                "Rosa Elvira Huamán Caballero", "Informe mensual de actividades: octubre de 2026", "Quillabamba, 3 de noviembre de 2026",
                "I. Antecedentes", "II. Actividades realizadas", "1. Directorio institucional", "2. Calendario y actividades",
                "III. Avance del Plan Operativo Institucional", "IV. Indicadores", "V. Actividades programadas para el próximo mes",
                "VI. Dificultades", "VII. Conclusiones y recomendaciones", "Es cuanto informo", "Anexo fotográfico",
                "Foto: Luis Ángel Ccorimanya");
    }

    @Test
    void figuresStandBesideThoseOfTheMonthBefore() throws IOException {
        String text = text(Samples.october());

        assertThat(text).contains("Octubre 2026", "Setiembre 2026").containsPattern("Instituciones registradas\\s+2,148\\s+2,121\\s+▲ 27")
                .contains("▲ 27 (1.3 %)", "▼ 47 (20.3 %)").containsPattern("Fichas completas \\(%\\)\\s+88\\.6\\s+85\\.2");
    }

    @Test
    void theQrOfASignedReportIsReadFromItsPageAndLeadsToThePublicPage() throws IOException, NotFoundException, ChecksumException, FormatException {
        try (PDDocument pdf = Loader.loadPDF(render(Samples.october()))) {
            int sealed = 1;
            while (!page(pdf, sealed).contains("lea el código QR")) {
                sealed++;
            }
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(sealed - 1, 200);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());

            String read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))), Map.of(DecodeHintType.TRY_HARDER, true)).getText();

            assertThat(read).isEqualTo("https://pregon.munilaconvencion.example/verificar/7KQP-M3XD-9RTA");
        }
    }

    @Test
    void everyPageOfASignedReportCarriesItsCodeAndADraftNone() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(Samples.october()))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(page(pdf, page)).contains("Código de verificación 7KQP-M3XD-9RTA");
            }
        }
        assertThat(text(Samples.draft())).doesNotContain("verificación 7KQP").doesNotContain("código QR");
    }

    @Test
    void aMissingModuleIsAStatedGap() throws IOException {
        assertThat(text(Samples.october()))
                .contains("El módulo Prensa no está instalado; este informe no incluye sus actividades.")
                .contains("El módulo Planificación no está instalado");
    }

    @Test
    void everyPageSaysWhichOneItIsAndTableHeadsRepeat() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(Samples.activities(1000)))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(30, 70);
            for (int page = 1; page <= pages; page++) {
                assertThat(page(pdf, page)).contains("Página " + page + " de " + pages).contains("INFORME N.º 010-2026-ORPII/MPLC");
            }
            for (int page = 4; page < pages - 4; page++) {
                assertThat(page(pdf, page)).contains("Responsable");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 9, 17, 26, 33, 40, 47, 58})
    void noTableLeavesFewerThanThreeRowsOnAPage(int activities) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(Samples.activities(activities)))) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(page(pdf, page).split("\\d\\d/10/2026", -1).length - 1).as("rows on page %d", page).isNotIn(1, 2);
            }
        }
    }

    @Test
    void anEmptyMonthIsShortAndSaysSo() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(Samples.emptyMonth()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Sin datos registrados en el mes.",
                    "Sin información registrada.", "No hay actividades programadas para el próximo mes.");
        }
    }

    @Test
    void allFontsAreEmbeddedAndTheFileSaysWhatItIs() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(Samples.draft()))) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(pdf.getDocumentInformation().getTitle()).contains("octubre de 2026");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es-PE");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray())).contains("<pdfaid:part>2</pdfaid:part>");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle()).isEqualTo("I. Antecedentes");
        }
    }

    @Test
    void markupAndOddCharactersArePrintedAsTheyAreWritten() throws IOException {
        String hostile = "<script>alert('x')</script> & <b>negrita</b> ${1+1} $P{x} =SUM(A1) &amp; \\n";
        var texts = new Texts(hostile, "Nombre con tilde separada: Pen\u0303a", "Control \u0000\u0007\u001b aquí", "Emoji 🎉 y 漢");
        var table = new Table(hostile, List.of(new Column("<i>Título</i>", 1, Align.LEFT)), List.of(List.of(hostile)), List.of());

        String text = text(Samples.with(texts, List.of(part(data(hostile, List.of(table), List.of())))));

        assertThat(text.replaceAll("\\s+", " ")).contains(hostile.replaceAll("\\s+", " ")).contains("<i>Título</i>", "Peña",
                "Control aquí".replace(" ", " "), "Emoji ? y ?");
    }

    @Test
    void veryLongTextsAndWordsStayWithinThePage() throws IOException {
        String word = "ñandú".repeat(400);
        String prose = "La oficina coordinó con las gerencias la difusión de las obras. ".repeat(400);
        var cells = new ArrayList<List<String>>(List.of(List.of(word, prose)));
        var table = new Table("", List.of(new Column("A", 1, Align.LEFT), new Column("B", 3, Align.LEFT)), cells, List.of());

        try (PDDocument pdf = Loader.loadPDF(render(Samples.with(new Texts(prose, word, prose, ""),
                List.of(part(data(word, List.of(table), List.of(word)))))))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            assertThat(text.split("ñandú", -1).length - 1).isGreaterThan(1500);
            assertThat(pdf.getNumberOfPages()).isLessThan(40);
        }
    }

    @Test
    void noParagraphLeavesASingleLineOnAPage() {
        List<String> pieces = Lines.pieces("palabra ".repeat(300).strip(), 467);

        assertThat(pieces).hasSizeGreaterThan(10);
        assertThat(pieces.get(0).lines()).hasSize(2);
        assertThat(pieces.get(pieces.size() - 1).lines()).hasSize(2);
        assertThat(String.join(" ", pieces).replace('\n', ' ')).isEqualTo("palabra ".repeat(300).strip());
    }

    @Test
    void moreColumnsThanPaperHoldsAndMoreSeriesThanColoursStillPrint() throws IOException {
        var columns = IntStream.range(0, 14).mapToObj(i -> new Column("C" + i, 1, Align.RIGHT)).toList();
        var rows = List.of(IntStream.range(0, 14).mapToObj(i -> "1" + i + ".5").toList());
        var series = IntStream.range(0, 8).mapToObj(i -> new Series("Serie " + i, List.of(BigDecimal.valueOf(i - 3)))).toList();
        var data = new SectionData("Texto", List.of(), List.of(new Table("Ancho", columns, rows, List.of())),
                List.of(new Chart("Muchas", ChartKind.COLUMN, "", List.of("uno"), series), new Chart("Vacía", ChartKind.LINE, "", List.of(), List.of()),
                        new Chart("Tres", ChartKind.BAR, "S/", List.of("a", "b"), List.of(new Series("x", List.of(BigDecimal.ONE))))),
                List.of(), List.of(), List.of());

        assertThat(text(Samples.with(Samples.texts(), List.of(part(data))))).contains("Ancho", "C9", "19.5").doesNotContain("C10");
    }

    private static Part part(SectionData data) {
        return new Part("press", "Prensa", data);
    }

    private static SectionData data(String summary, List<Table> tables, List<String> highlights) {
        return new SectionData(summary, List.of(), tables, List.of(), highlights, List.of(), List.of());
    }

    private byte[] render(MonthlyReportDocument document) {
        return renderer.render(MonthlyReportPaper.of(document));
    }

    private String text(MonthlyReportDocument document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(document))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\u00a0\u2007\u2008]", " ");
        }
    }

    private static String page(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
