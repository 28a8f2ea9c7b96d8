package org.pregon.web;

import java.util.List;
import java.util.stream.Collectors;

/** The one HTML page of the administration. Everything in it is fixed at start but the nonce. */
final class ShellPage {

    private static final List<String> STYLES = List.of("tokens", "base", "frame", "pieces", "print");

    private final String importMap;
    private final String html;

    ShellPage(ShellFiles files) {
        importMap = """
                {"imports":{"lit":"%s","pregon":"%s","pregon/calendar":"%s","pregon/chart":"%s"}}"""
                .formatted(files.lib("lit"), files.address("pregon.js"), files.lib("calendar"), files.lib("chart"));
        html = """
                <!doctype html>
                <html lang="es-PE">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <meta name="csp-nonce" content="@NONCE@">
                <meta name="pregon-icons" content="%s">
                <title>Pregón</title>
                <link rel="icon" href="%s" type="image/svg+xml">
                <link rel="preload" href="%s" as="font" type="font/woff2" crossorigin>
                %s
                <script type="importmap">%s</script>
                %s
                <script type="module" src="%s"></script>
                </head>
                <body><div id="app"></div>
                <noscript><p>Pregón necesita JavaScript. Actívelo en su navegador y recargue la página.</p></noscript>
                </body>
                </html>
                """.formatted(
                files.lib("icons"), files.address("css/favicon.svg"), files.address("fonts/public-sans.woff2"),
                STYLES.stream().map(style -> "<link rel=\"stylesheet\" href=\"" + files.address("css/" + style + ".css") + "\">")
                        .collect(Collectors.joining("\n")),
                importMap, preloads(files), files.address("shell.js"));
    }

    String html(String nonce) {
        return html.replace("@NONCE@", nonce);
    }

    /** Scripts from this server only; the nonce is for the one library that writes a style element (FullCalendar). */
    String policy(String nonce) {
        return "default-src 'none'; script-src 'self' " + Fingerprint.csp(importMap) + "; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; media-src 'self' blob:;"
                + " frame-src 'self' blob:; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    }

    /** All at once instead of one import after another; the administrator's screens come when opened. */
    private static String preloads(ShellFiles files) {
        String own = files.shell().names().stream()
                .filter(name -> name.endsWith(".js") && !name.startsWith("admin/"))
                .map(name -> "<link rel=\"modulepreload\" href=\"" + files.address(name) + "\">")
                .collect(Collectors.joining("\n"));
        return "<link rel=\"modulepreload\" href=\"" + files.lib("lit") + "\">\n" + own;
    }
}
