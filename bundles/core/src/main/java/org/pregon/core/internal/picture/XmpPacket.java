package org.pregon.core.internal.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A description as XMP: within a picture's copy, or as a file beside one that has no place for it. */
public final class XmpPacket {
    private final StringBuilder text = new StringBuilder();

    private XmpPacket() {}

    /** UTF-8. */
    public static byte[] of(Description said) {
        return new XmpPacket().packet(said).getBytes(StandardCharsets.UTF_8);
    }

    private String packet(Description said) {
        text.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"").append(Xmp.RDF)
                .append("\">\n<rdf:Description rdf:about=\"\" xmlns:dc=\"").append(Xmp.DC)
                .append("\" xmlns:photoshop=\"").append(Xmp.PHOTOSHOP).append("\" xmlns:xmpRights=\"").append(Xmp.RIGHTS)
                .append("\" xmlns:Iptc4xmpCore=\"").append(Xmp.CORE).append("\" xmlns:Iptc4xmpExt=\"").append(Xmp.EXTENSION).append("\">\n");
        translated("dc:title", said.title());
        translated("dc:description", said.caption());
        list("dc:creator", "Seq", said.creator().isEmpty() ? List.of() : List.of(said.creator()));
        plain("photoshop:Credit", said.credit());
        translated("dc:rights", said.copyright());
        translated("xmpRights:UsageTerms", said.usage());
        list("dc:subject", "Bag", said.keywords());
        plain("photoshop:DateCreated", Objects.toString(said.createdOn(), ""));
        plain("Iptc4xmpCore:Location", said.place());
        translated("Iptc4xmpExt:Event", said.event());
        list("Iptc4xmpExt:PersonInImage", "Bag", said.persons());
        translated("Iptc4xmpCore:AltTextAccessibility", said.altText());
        return text.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>").toString();
    }

    private void plain(String name, String value) {
        if (!value.isEmpty()) {
            text.append('<').append(name).append('>').append(escaped(value)).append("</").append(name).append(">\n");
        }
    }

    private void translated(String name, String value) {
        if (!value.isEmpty()) {
            text.append('<').append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">").append(escaped(value))
                    .append("</rdf:li></rdf:Alt></").append(name).append(">\n");
        }
    }

    private void list(String name, String kind, List<String> values) {
        if (!values.isEmpty()) {
            text.append('<').append(name).append("><rdf:").append(kind).append('>');
            values.forEach(value -> text.append("<rdf:li>").append(escaped(value)).append("</rdf:li>"));
            text.append("</rdf:").append(kind).append("></").append(name).append(">\n");
        }
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
