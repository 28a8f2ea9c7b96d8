package org.pregon.reporting.docx;

import static org.pregon.reporting.paper.Markup.escape;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Paper;

/** Writes a paper as a Word document. Thread-safe. */
public final class DocxRenderer {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final List<String> FIXED = List.of("styles", "numbering", "settings", "fontTable", "header1", "header2", "footer1");

    public byte[] render(Paper paper) {
        var body = new DocxBlocks(paper);
        paper.blocks().forEach(block -> block.to(body));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            add(zip, "[Content_Types].xml", resource("content-types.xml"));
            add(zip, "_rels/.rels", resource("package-rels.xml"));
            add(zip, "docProps/core.xml", text(XML + properties(paper)));
            for (String part : FIXED.subList(0, 4)) {
                add(zip, "word/" + part + ".xml", resource(part + ".xml"));
            }
            add(zip, "word/header1.xml", text(XML + DocxFrame.runningHead(paper)));
            add(zip, "word/header2.xml", text(XML + DocxFrame.firstHead(paper)));
            add(zip, "word/footer1.xml", text(XML + DocxFrame.foot(paper)));
            add(zip, "word/document.xml", text(XML + DocxFrame.document(body.toString())));
            add(zip, "word/_rels/document.xml.rels", text(XML + relations(body.pictures())));
            add(zip, "word/_rels/fontTable.xml.rels", resource("fontTable.rels.xml"));
            for (int font = 1; font <= DocxFonts.count(); font++) {
                add(zip, "word/fonts/font" + font + ".odttf", DocxFonts.file(font));
            }
            for (DocxPicture picture : body.pictures()) {
                add(zip, "word/" + picture.target(), picture.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relations(List<DocxPicture> pictures) {
        var relations = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String part : FIXED) {
            relation(relations, part, part.replaceAll("\\d", ""), part + ".xml");
        }
        pictures.forEach(picture -> relation(relations, picture.id(), "image", picture.target()));
        return relations.append("</Relationships>").toString();
    }

    private static void relation(StringBuilder out, String id, String type, String target) {
        out.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(RELATION).append(type).append("\" Target=\"")
                .append(target).append("\"/>");
    }

    private static String properties(Paper paper) {
        Letterhead letterhead = paper.letterhead();
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escape(paper.name() + ". " + paper.shortTitle())
                + "</dc:title><dc:creator>" + escape(letterhead.office()) + "</dc:creator><dc:language>es-PE</dc:language>"
                + "</cp:coreProperties>";
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] text(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = DocxRenderer.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
