package org.pregon.reporting.pdf;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * The logical structure of a document, built while its pages are written. What an element is, its key in the template
 * says; what has no key is an ornament. A paragraph or table that goes over pages stays one.
 */
final class Tags {
    static final PdfName ARTIFACT = new PdfName("Artifact");
    static final String PAGE_OF = "pageOf";
    private static final PdfName H1 = new PdfName("H1");
    private static final PdfName H2 = new PdfName("H2");
    private static final PdfName H3 = new PdfName("H3");
    private static final PdfName P = new PdfName("P");
    private static final PdfName LIST = new PdfName("L");
    private static final PdfName ITEM = new PdfName("LI");
    private static final PdfName MARK = new PdfName("Lbl");
    private static final PdfName BODY = new PdfName("LBody");
    private static final PdfName FIGURE = new PdfName("Figure");
    private static final PdfName CAPTION = new PdfName("Caption");

    private final PdfStructureElement document;
    private @Nullable PdfStructureElement open;
    private @Nullable PdfStructureElement list;
    private @Nullable PdfStructureElement item;
    private @Nullable TableTags table;

    Tags(PdfStructureTreeRoot root) {
        document = new PdfStructureElement(root, new PdfName("Document"));
    }

    /** The tag of a text, null when it is none of the content. */
    @Nullable PdfStructureElement of(@Nullable String key) {
        if (key == null || key.equals(PAGE_OF)) {
            return null;
        }
        if (table != null && table.takes(key)) {
            return table.of(key);
        }
        return switch (key) {
            case "name" -> block(H1);
            case "h1" -> block(H2);
            case "h2" -> block(H3);
            // A long paragraph comes in pieces, of which the last has the common key.
            case "piece" -> open != null ? open : begin();
            case "p" -> last();
            case "start" -> begin();
            case "more" -> open != null ? open : block(P);
            case "dash" -> item();
            case "item" -> new PdfStructureElement(item == null ? list() : item, BODY);
            case "tableTitle" -> caption();
            case "table" -> table();
            default -> block(P);
        };
    }

    /** @param words for who cannot see it */
    PdfStructureElement figure(String words) {
        PdfStructureElement figure = block(FIGURE);
        figure.put(PdfName.ALT, new PdfString(words, PdfObject.TEXT_UNICODE));
        return figure;
    }

    private PdfStructureElement block(PdfName name) {
        open = null;
        list = null;
        item = null;
        table = null;
        return new PdfStructureElement(document, name);
    }

    private PdfStructureElement begin() {
        PdfStructureElement begun = block(P);
        open = begun;
        return begun;
    }

    private PdfStructureElement last() {
        PdfStructureElement paragraph = open != null ? open : block(P);
        open = null;
        return paragraph;
    }

    private PdfStructureElement list() {
        if (list == null) {
            PdfStructureElement begun = block(LIST);
            begun.put(PdfName.A, attributes("List", "ListNumbering", new PdfName("Disc")));
            list = begun;
        }
        return list;
    }

    private PdfStructureElement item() {
        item = new PdfStructureElement(list(), ITEM);
        return new PdfStructureElement(item, MARK);
    }

    private PdfStructureElement caption() {
        PdfStructureElement begun = block(TableTags.TABLE);
        table = new TableTags(begun);
        return new PdfStructureElement(begun, CAPTION);
    }

    /** The mark that every table begins with; its title has come before, if it has one. */
    private @Nullable PdfStructureElement table() {
        if (table == null || table.begun()) {
            table = new TableTags(block(TableTags.TABLE));
        }
        return null;
    }

    static PdfDictionary attributes(String owner, String name, PdfObject value) {
        var attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(name), value);
        return attributes;
    }
}
