package org.pregon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.pregon.core.office.OfficeProfile;

/** The frame of the pages that need no account: who we are, one thing to do, no script needed. */
final class PublicPage {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String head;
    private final String script;

    /** @param script below the shell's {@code public/}; empty for none */
    PublicPage(ShellFiles files, String script) {
        StringBuilder links = new StringBuilder("<link rel=\"icon\" href=\"" + files.address("css/favicon.svg") + "\" type=\"image/svg+xml\">\n");
        for (String style : new String[] {"css/tokens.css", "css/base.css", "public/verify.css"}) {
            links.append("<link rel=\"stylesheet\" href=\"").append(files.address(style)).append("\">\n");
        }
        head = links.toString();
        this.script = script.isEmpty() ? "" : "<script type=\"module\" src=\"" + files.address("public/" + script) + "\"></script>";
    }

    /** @param content HTML, every text in it already escaped */
    void send(HttpServletResponse response, int status, OfficeProfile office, String title, String content, String foot) throws IOException {
        String nonce = nonce();
        response.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html; charset=utf-8");
        response.setStatus(status);
        String crest = office.escudo() == null ? "" : "<img src=\"/api/media/office/escudo\" alt=\"\">";
        String html = """
                <!doctype html>
                <html lang="es-PE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>%s · %s</title>
                %s<style nonce="%s">:root{--accent:%s}</style>%s
                </head><body class="verify"><header class="verify-head">%s<div><b>%s</b><span>%s</span></div></header>
                <main class="verify-main"><h1>%s</h1>%s</main>
                <footer class="verify-foot"><p>%s</p></footer>
                </body></html>
                """.formatted(escape(title), escape(office.municipality()), head, nonce, office.colour(), script, crest, escape(office.municipality()),
                escape(office.office()), escape(title), content, foot);
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String nonce() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
