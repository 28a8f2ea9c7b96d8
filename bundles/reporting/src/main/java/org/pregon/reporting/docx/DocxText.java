package org.pregon.reporting.docx;

import static org.pregon.reporting.paper.Markup.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.pregon.core.report.SectionData.Align;

/** The words of WordprocessingML that we use. */
final class DocxText {
    /** Width of the text on the page, in twentieths of a point. */
    static final int WIDTH = 9355;

    private DocxText() {}

    static String run(String text) {
        return text.lines().map(line -> "<w:r><w:t xml:space=\"preserve\">" + escape(line) + "</w:t></w:r>")
                .collect(Collectors.joining("<w:r><w:br/></w:r>"));
    }

    static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
    }

    /**
     * @param properties beyond the style, in the order of the schema
     * @param runs already marked up
     */
    static String styled(String style, String properties, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    static String align(Align align) {
        return switch (align) {
            case LEFT -> "";
            case RIGHT -> "<w:jc w:val=\"right\"/>";
            case CENTER -> "<w:jc w:val=\"center\"/>";
        };
    }

    static String table(List<Integer> widths, String rows) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"" + widths.stream().mapToInt(Integer::intValue).sum()
                + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
                + widths.stream().map(w -> "<w:gridCol w:w=\"" + w + "\"/>").collect(Collectors.joining()) + "</w:tblGrid>" + rows + "</w:tbl>";
    }

    /** A row that no page break splits. */
    static String row(boolean head, String cells) {
        return "<w:tr><w:trPr><w:cantSplit/>" + (head ? "<w:tblHeader/>" : "") + "</w:trPr>" + cells + "</w:tr>";
    }

    /** @param span how many columns it covers */
    static String cell(int width, int span, String borders, String paragraphs) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "")
                + (borders.isEmpty() ? "" : "<w:tcBorders>" + borders + "</w:tcBorders>") + "</w:tcPr>" + paragraphs + "</w:tc>";
    }

    /** @param side top or bottom; @param size in eighths of a point */
    static String border(String side, int size, String color) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"" + size + "\" w:space=\"0\" w:color=\"" + color + "\"/>";
    }
}
