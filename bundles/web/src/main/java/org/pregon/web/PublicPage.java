package org.pregon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;

/** The frame of the pages that need no account: who we are, one thing to do, no script needed. */
final class PublicPage {
    private final Office office;
    private final String head;
    private final String script;
    private final String foot;

    /**
     * @param script below the shell's {@code public/}; empty for none
     * @param foot what is said at the end of every page
     */
    PublicPage(ShellFiles files, Office office, String script, String foot) {
        this.office = office;
        this.foot = foot;
        StringBuilder links = new StringBuilder("<link rel=\"icon\" href=\"" + files.address("css/favicon.svg") + "\" type=\"image/svg+xml\">\n");
        for (String style : new String[] {"css/tokens.css", "css/base.css", "public/verify.css"}) {
            links.append("<link rel=\"stylesheet\" href=\"").append(files.address(style)).append("\">\n");
        }
        head = links.toString();
        this.script = script.isEmpty() ? "" : "<script type=\"module\" src=\"" + files.address("public/" + script) + "\"></script>";
    }

    /** @param content HTML, every text in it already escaped */
    void send(HttpServletResponse response, int status, String title, String content) throws IOException {
        OfficeProfile profile = office.profile();
        String nonce = PublicHeads.nonce();
        PublicHeads.page(response, status, nonce);
        String crest = profile.escudo() == null ? "" : "<img src=\"/api/media/office/escudo\" alt=\"\">";
        String html = """
                <!doctype html>
                <html lang="es-PE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · %s</title>
                %s<style nonce="%s">:root{--accent:%s}</style>%s
                </head><body class="verify"><header class="verify-head">%s<div><b>%s</b><span>%s</span></div></header>
                <main class="verify-main"><h1>%s</h1>%s</main>
                <footer class="verify-foot"><p>%s</p></footer>
                </body></html>
                """.formatted(escape(title), escape(profile.municipality()), head, nonce, profile.colour(), script, crest, escape(profile.municipality()),
                escape(profile.office()), escape(title), content, foot);
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
