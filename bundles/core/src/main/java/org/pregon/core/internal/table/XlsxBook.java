package org.pregon.core.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the sheets of a workbook have in common.
 *
 * @param texts those that cells share, by number
 */
record XlsxBook(List<Sheet> sheets, XlsxFormats formats, List<String> texts) {
    private static final String MAIN = "xl/workbook.xml";
    private static final int MOST_TEXTS = 1_000_000;
    private static final long MOST_SIGNS = 30_000_000;

    /** @param part where it lies in the zip */
    record Sheet(String name, String part, boolean hidden) {}

    @FunctionalInterface
    private interface Element {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    static XlsxBook read(ZipParts parts) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        each(parts, "xl/_rels/workbook.xml.rels", "Relationship", xml -> targets.put(XlsxXml.attribute(xml, "Id"), part(String.valueOf(XlsxXml.attribute(xml, "Target")))));
        List<Sheet> sheets = new ArrayList<>();
        each(parts, MAIN, "sheet", xml -> {
            String part = targets.getOrDefault(String.valueOf(XlsxXml.attribute(xml, "id")), "");
            if (part.contains("worksheets/")) {
                String state = XlsxXml.attribute(xml, "state");
                sheets.add(new Sheet(String.valueOf(XlsxXml.attribute(xml, "name")), part, state != null && !state.equals("visible")));
            }
        });
        boolean[] from1904 = {false};
        each(parts, MAIN, "workbookPr", xml -> from1904[0] = XlsxXml.yes(XlsxXml.attribute(xml, "date1904")));
        return new XlsxBook(List.copyOf(sheets), formats(parts, from1904[0]), texts(parts));
    }

    /** Targets are told from {@code xl/}, or from the root with a slash in front. */
    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static XlsxFormats formats(ZipParts parts, boolean from1904) throws IOException, XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        each(parts, "xl/styles.xml", "numFmt", xml -> codes.put(number(XlsxXml.attribute(xml, "numFmtId")), String.valueOf(XlsxXml.attribute(xml, "formatCode"))));
        List<Integer> styles = new ArrayList<>();
        boolean[] ofCells = {false};
        each(parts, "xl/styles.xml", "*", xml -> {
            if (xml.getLocalName().equals("xf") && ofCells[0]) {
                styles.add(number(XlsxXml.attribute(xml, "numFmtId")));
            } else if (xml.getLocalName().startsWith("cell")) {
                ofCells[0] = xml.getLocalName().equals("cellXfs");
            }
        });
        return new XlsxFormats(styles, codes, from1904);
    }

    private static List<String> texts(ZipParts parts) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        long[] signs = {0};
        each(parts, "xl/sharedStrings.xml", "si", xml -> {
            String text = XlsxXml.text(xml);
            signs[0] += text.length();
            if (texts.size() >= MOST_TEXTS || signs[0] > MOST_SIGNS) {
                throw ZipParts.bomb();
            }
            texts.add(text);
        });
        return texts;
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static void each(ZipParts parts, String part, String name, Element element) throws IOException, XMLStreamException {
        try (InputStream in = parts.open(part)) {
            if (in == null) {
                return;
            }
            XMLStreamReader xml = XlsxXml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && (name.equals("*") || xml.getLocalName().equals(name))) {
                    element.read(xml);
                }
            }
        }
    }
}
