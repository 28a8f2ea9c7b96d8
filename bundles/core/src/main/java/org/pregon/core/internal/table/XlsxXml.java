package org.pregon.core.internal.table;

import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a workbook: no document type, no entities of its own, nothing from outside. */
final class XlsxXml {
    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int LONGEST_TEXT = 32_767;

    private XlsxXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** Whatever name space the writer gave them. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean yes(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /** The text of the element where the reader stands, with all it holds; readings of Japanese signs left out. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int silent = 0;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    silent += silent > 0 || xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    silent -= silent > 0 ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (silent == 0 && text.length() <= LONGEST_TEXT) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> { }
            }
        }
        return unescaped(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text.toString());
    }

    /** Excel writes what XML cannot hold as {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)))) : text;
    }
}
