package org.pregon.reporting.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.pregon.core.report.SectionData.Align;
import org.pregon.core.report.SectionData.Column;
import org.pregon.reporting.paper.Block.Row;
import org.pregon.reporting.paper.Block.RowKind;
import org.pregon.reporting.paper.Block.Table;
import org.pregon.reporting.monthly.MonthlyReportDocument;
import org.pregon.reporting.monthly.MonthlyReportDocument.Texts;
import org.pregon.reporting.monthly.MonthlyReportPaper;
import org.pregon.reporting.monthly.Samples;

class DocxRendererTest {

    @Test
    void headingsAreRealHeadingsInOrder() throws IOException {
        try (XWPFDocument word = open(Samples.october())) {
            assertThat(headings(word, "Heading1")).startsWith("I. Antecedentes", "II. Actividades realizadas",
                    "III. Avance del Plan Operativo Institucional", "IV. Indicadores").endsWith("Anexo fotográfico");
            assertThat(headings(word, "Heading2")).contains("1. Directorio institucional", "Recomendaciones");
            assertThat(headings(word, "Title")).containsExactly("INFORME N.º 010-2026-ORPII/MPLC");
        }
    }

    @Test
    void tablesCarryTheFiguresAndRepeatTheirHead() throws IOException {
        try (XWPFDocument word = open(Samples.october())) {
            XWPFTable activities = word.getTables().stream()
                    .filter(t -> t.getRow(0).getTableCells().size() == 5 && t.getRow(0).getCell(4).getText().equals("Asistentes")).findFirst().orElseThrow();
            assertThat(activities.getRows()).hasSize(26);
            assertThat(activities.getRow(0).isRepeatHeader()).isTrue();
            assertThat(activities.getRow(25).getCell(4).getText()).isEqualTo("6,480");
            assertThat(activities.getRows()).allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        }
    }

    @Test
    void aDateNeverBreaksHoweverNarrowItsColumnWasMeant() {
        var columns = List.of(new Column("Fecha", 5, Align.LEFT), new Column("Actividad", 40, Align.LEFT), new Column("Lugar", 40, Align.LEFT));
        var table = new Table("", columns, List.of(new Row(RowKind.BODY, List.of("02/10/2026", "Sesión solemne por el aniversario de la provincia", "Plaza"))));

        List<Integer> widths = DocxTable.widths(table);

        // Ten signs of 9 points, at the width of a digit, and the gap to the next column.
        assertThat(widths.get(0)).isGreaterThanOrEqualTo(10 * 108 + 80);
        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isBetween(DocxText.WIDTH - 3, DocxText.WIDTH);
    }

    @Test
    void picturesDescribeThemselvesAndTheFootCountsPages() throws IOException {
        try (XWPFDocument word = open(Samples.october())) {
            assertThat(word.getAllPictures()).hasSize(9);
            assertThat(word.getFooterList().get(0)._getHdrFtr().xmlText()).contains("NUMPAGES", "INFORME N.º 010-2026-ORPII/MPLC");
        }
    }

    @Test
    void onlyADraftIsMarked() throws IOException {
        try (XWPFDocument draft = open(Samples.draft()); XWPFDocument signed = open(Samples.october())) {
            assertThat(draft.getHeaderList()).allSatisfy(head -> assertThat(head._getHdrFtr().xmlText()).contains("BORRADOR"));
            assertThat(signed.getHeaderList()).allSatisfy(head -> assertThat(head._getHdrFtr().xmlText()).doesNotContain("BORRADOR"));
        }
    }

    @Test
    void hostileTextsSurvive() throws IOException {
        String hostile = "<w:p/> & \"comillas\" ]]> <script>";
        try (XWPFDocument word = open(Samples.with(new Texts(hostile + "\u0000\u000b\uffff", "", "", ""), List.of()))) {
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).contains(hostile);
        }
    }

    private static List<String> headings(XWPFDocument word, String style) {
        return word.getParagraphs().stream().filter(p -> style.equals(p.getStyle())).map(XWPFParagraph::getText).toList();
    }

    private static XWPFDocument open(MonthlyReportDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(new DocxRenderer().render(MonthlyReportPaper.of(document))));
    }
}
