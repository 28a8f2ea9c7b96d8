package org.pregon.core.internal.picture;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What an XMP packet says in the fields of the archive. It is read as a stream, without document types and entities: it
 * can neither fetch anything nor grow.
 */
final class Xmp {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
    static final String CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    static final String EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_VALUES = 2000;

    private final Map<String, List<String>> values = new HashMap<>();
    private int count;

    private Xmp() {}

    static Description read(byte[] packet) {
        Xmp xmp = new Xmp();
        if (packet.length > 0 && packet.length <= MOST_BYTES) {
            try {
                xmp.read(factory().createXMLStreamReader(new StringReader(Texts.decoded(packet))));
            } catch (XMLStreamException | RuntimeException broken) {
                // The parser throws several kinds over bad bytes; what came before counts.
            }
        }
        return xmp.description();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Broken packets are usual and nobody's fault; the JDK would print them to the console.
        factory.setXMLReporter((message, kind, information, place) -> { });
        return factory;
    }

    /** Properties are attributes or children of a description below the root; their values are texts or items of a list. */
    private void read(XMLStreamReader in) throws XMLStreamException {
        int depth = 0;
        int property = 0;
        String name = "";
        boolean usual = false;
        StringBuilder text = new StringBuilder();
        while (in.hasNext() && count < MOST_VALUES) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    boolean described = RDF.equals(in.getNamespaceURI()) && in.getLocalName().equals("Description");
                    if (described && property == 0) {
                        attributes(in);
                    } else if (property == 0 && !RDF.equals(in.getNamespaceURI()) && depth > 2) {
                        property = depth;
                        name = in.getNamespaceURI() + in.getLocalName();
                    }
                    usual = "x-default".equals(in.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"));
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> {
                    // The property itself, or an item of its list.
                    if (property > 0 && (depth == property || depth == property + 2)) {
                        text.append(in.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (property > 0 && (depth == property + 2 && in.getLocalName().equals("li") || depth == property)) {
                        add(name, text.toString(), usual);
                        text.setLength(0);
                    }
                    property = depth == property ? 0 : property;
                    depth--;
                }
                default -> { }
            }
        }
    }

    private void attributes(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            add(in.getAttributeNamespace(i) + in.getAttributeLocalName(i), in.getAttributeValue(i), false);
        }
    }

    private void add(String name, String text, boolean usual) {
        if (!text.isBlank()) {
            List<String> all = values.computeIfAbsent(name, none -> new ArrayList<>());
            all.add(usual ? 0 : all.size(), text.strip());
            count++;
        }
    }

    private Description description() {
        String title = one(DC + "title").isEmpty() ? one(PHOTOSHOP + "Headline") : one(DC + "title");
        String place = String.join(", ", Stream.of(CORE + "Location", PHOTOSHOP + "City", PHOTOSHOP + "State", PHOTOSHOP + "Country")
                .map(this::one).filter(text -> !text.isEmpty()).toList());
        return new Description(title, one(DC + "description"), String.join(", ", all(DC + "creator")), one(PHOTOSHOP + "Credit"), one(DC + "rights"),
                one(RIGHTS + "UsageTerms"), all(DC + "subject"), day(one(PHOTOSHOP + "DateCreated")), place, one(EXTENSION + "Event"),
                all(EXTENSION + "PersonInImage"), one(CORE + "AltTextAccessibility"));
    }

    private String one(String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
