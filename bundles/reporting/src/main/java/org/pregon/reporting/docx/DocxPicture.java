package org.pregon.reporting.docx;

import static org.pregon.reporting.paper.Markup.escape;

/**
 * A picture of the document.
 *
 * @param number counts from 1
 * @param width in points
 */
record DocxPicture(int number, byte[] file, double width, double height, String description) {
    private static final long EMU_PER_POINT = 12_700;

    String id() {
        return "picture" + number;
    }

    String target() {
        boolean png = file.length > 1 && (file[0] & 0xff) == 0x89;
        return "media/" + id() + (png ? ".png" : ".jpeg");
    }

    String run() {
        long cx = Math.round(width * EMU_PER_POINT);
        long cy = Math.round(height * EMU_PER_POINT);
        return """
                <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%1$d" cy="%2$d"/>\
                <wp:docPr id="%3$d" name="%4$s" descr="%5$s"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
                <pic:pic><pic:nvPicPr><pic:cNvPr id="%3$d" name="%4$s"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%4$s"/>\
                <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""
                .formatted(cx, cy, number, id(), escape(description));
    }
}
