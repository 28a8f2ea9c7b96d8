package org.pregon.web;

import java.util.List;
import java.util.stream.Collectors;

/** The one HTML page of the administration. Everything in it is fixed at start but the nonce. */
final class ShellPage {

    private static final List<String> STYLES = List.of("tokens", "base", "frame", "pieces", "finder", "print");

    private final String importMap;
    private final String html;
    private final String notFound;

    ShellPage(ShellFiles files) {
        String styles = "<link rel=\"icon\" href=\"" + files.address("css/favicon.svg") + "\" type=\"image/svg+xml\">\n"
                + STYLES.stream().map(style -> "<link rel=\"stylesheet\" href=\"" + files.address("css/" + style + ".css") + "\">")
                        .collect(Collectors.joining("\n"));
        importMap = """
                {"imports":{"lit":"%s","pregon":"%s","pregon/calendar":"%s","pregon/chart":"%s","pregon/richtext":"%s"}}"""
                .formatted(files.lib("lit"), files.address("pregon.js"), files.lib("calendar"), files.lib("chart"), files.lib("richtext"));
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
                %s
                <link rel="preload" href="%s" as="font" type="font/woff2" crossorigin>
                <script type="importmap">%s</script>
                %s
                <script type="module" src="%s"></script>
                </head>
                <body><div id="app"></div>
                <noscript><p>Pregón necesita JavaScript. Actívelo en su navegador y recargue la página.</p></noscript>
                </body>
                </html>
                """.formatted(
                files.lib("icons"), styles, files.address("fonts/public-sans.woff2"), importMap, preloads(files), files.address("shell.js"));
        notFound = """
                <!doctype html>
                <html lang="es-PE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Esta página no existe</title>
                %s
                </head><body><main class="gate-main"><div class="empty"><h1>Esta página no existe</h1>
                <p>Puede que la dirección esté incompleta o que la página se haya retirado.</p>
                <a class="button" href="/">Ir al inicio</a></div></main></body></html>
                """.formatted(styles);
    }

    /** For whoever types an address that is none: readable without any script. */
    String notFound() {
        return notFound;
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

    /** All at once instead of one import after another; the administrator's screens come when opened, and what needs a library with it. */
    private static String preloads(ShellFiles files) {
        String own = files.shell().names().stream()
                .filter(name -> name.endsWith(".js") && !name.startsWith("admin/") && !name.startsWith("public/") && !name.endsWith("-kit.js"))
                .map(name -> "<link rel=\"modulepreload\" href=\"" + files.address(name) + "\">")
                .collect(Collectors.joining("\n"));
        return "<link rel=\"modulepreload\" href=\"" + files.lib("lit") + "\">\n" + own;
    }
}
