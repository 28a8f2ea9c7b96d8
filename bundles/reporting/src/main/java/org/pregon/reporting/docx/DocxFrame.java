package org.pregon.reporting.docx;


import static org.pregon.reporting.docx.DocxText.run;
import static org.pregon.reporting.docx.DocxText.styled;

import org.pregon.reporting.paper.Paper;

/** What surrounds the blocks: the document element with its page, the heads and the foot of the pages. */
final class DocxFrame {
    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
    /** A4, 25 mm on the left and 20 mm on the other sides, in twentieths of a point. */
    private static final String PAGE = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/>"
            + "<w:headerReference w:type=\"first\" r:id=\"header2\"/><w:footerReference w:type=\"default\" r:id=\"footer1\"/>"
            + "<w:footerReference w:type=\"first\" r:id=\"footer1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
            + "<w:titlePg/></w:sectPr>";
    private static final String WATERMARK = """
            <w:r><w:pict><v:shapetype id="wordArt" coordsize="21600,21600" o:spt="136" path="m@7,l@8,m@5,21600l@6,21600e">\
            <v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>\
            <v:shape id="draft" type="#wordArt" style="position:absolute;width:440pt;height:110pt;rotation:318;z-index:-251658752;\
            mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;\
            mso-position-vertical-relative:margin" fillcolor="#e3e6ea" stroked="f"><v:textpath style="font-family:Arial;font-weight:bold" \
            string="BORRADOR"/></v:shape></w:pict></w:r>""";

    private DocxFrame() {}

    static String document(String body) {
        return "<w:document " + NAMESPACES + "><w:body>" + body + PAGE + "</w:body></w:document>";
    }

    static String runningHead(Paper paper) {
        return "<w:hdr " + NAMESPACES + ">" + styled("Quiet", "",
                run(paper.letterhead().municipality() + "  ·  " + paper.letterhead().office()) + watermark(paper)) + "</w:hdr>";
    }

    static String firstHead(Paper paper) {
        String year = paper.letterhead().yearName();
        return "<w:hdr " + NAMESPACES + ">" + styled("Year", "", (year.isEmpty() ? "" : run('«' + year + '»')) + watermark(paper))
                + "</w:hdr>";
    }

    static String foot(Paper paper) {
        String right = "<w:tabs><w:tab w:val=\"right\" w:pos=\"9355\"/></w:tabs>"
                + "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"C9CED4\"/></w:pBdr>";
        return "<w:ftr " + NAMESPACES + ">" + styled("Quiet", right, run(paper.name() + "  ·  " + paper.shortTitle())
                + "<w:r><w:tab/></w:r>" + run("Página ") + field("PAGE") + run(" de ") + field("NUMPAGES")) + "</w:ftr>";
    }

    private static String watermark(Paper paper) {
        return paper.draft() ? WATERMARK : "";
    }

    private static String field(String name) {
        return "<w:fldSimple w:instr=\" " + name + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    }
}
