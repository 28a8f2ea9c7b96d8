package org.pregon.core.table;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet comes out of a printer: all its columns on one A4 page. */
public final class SheetPaper {
    private static final float SIDE = 0.4f;
    private static final float HEAD = 0.7f;

    private SheetPaper() {}

    public static void portrait(Worksheet sheet, String title) {
        sheet.pageOrientation("portrait");
        onePageWide(sheet, title);
    }

    /** With its first line as the head of every page. */
    public static void landscape(Worksheet sheet, String title) {
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0);
        onePageWide(sheet, title);
    }

    private static void onePageWide(Worksheet sheet, String title) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(SIDE);
        sheet.rightMargin(SIDE);
        sheet.topMargin(HEAD);
        sheet.bottomMargin(HEAD);
        // An ampersand begins a command of the header.
        sheet.header(title.replaceAll("\\p{Cntrl}", " ").replace("&", "&&"), Position.LEFT, 9);
        sheet.footer("Página &P de &N", Position.RIGHT, 9);
    }
}
