package org.pregon.reporting.html;

import static org.pregon.reporting.paper.Markup.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.pregon.reporting.paper.Letterhead;
import org.pregon.reporting.paper.Paper;

/** Writes a paper as one HTML page. Thread-safe. */
public final class HtmlRenderer {
    private static final String STYLES = Typefaces.RULES + resource("paper.css");

    public String render(Paper paper) {
        var body = new HtmlBlocks(paper.letterhead().accent());
        paper.blocks().forEach(block -> block.to(body));
        Letterhead letterhead = paper.letterhead();
        return """
                <!doctype html>
                <html lang="es-PE">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s. %2$s</title>
                <style>:root { --accent: %3$s; }
                %4$s</style>
                </head>
                <body%5$s>
                <header>
                %6$s<div class="letterhead">%7$s<div><p class="municipality">%8$s</p><p class="office">%9$s</p></div></div>
                </header>
                <main>
                %10$s<h1>%1$s</h1>
                %11$s</main>
                <footer><p>%1$s · %2$s</p></footer>
                </body>
                </html>
                """.formatted(escape(paper.name()), escape(paper.shortTitle()), escape(letterhead.accent()), STYLES,
                paper.draft() ? " class=\"draft\"" : "",
                letterhead.yearName().isEmpty() ? "" : "<p class=\"year\">«" + escape(letterhead.yearName()) + "»</p>\n",
                escudo(letterhead), escape(letterhead.municipality()), escape(letterhead.office()),
                paper.draft() ? "<p class=\"mark\">BORRADOR: documento sin firma ni número.</p>\n" : "", body);
    }

    private static String escudo(Letterhead letterhead) {
        byte[] escudo = letterhead.escudo();
        return escudo == null ? "" : "<img class=\"escudo\" alt=\"Escudo: " + escape(letterhead.municipality()) + "\" src=\""
                + dataUri(escudo) + "\">";
    }

    static String dataUri(byte[] image) {
        String type = image.length > 3 && (image[0] & 0xff) == 0x89 && image[1] == 'P' ? "png" : "jpeg";
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(image);
    }

    private static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (InputStream in = HtmlRenderer.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
