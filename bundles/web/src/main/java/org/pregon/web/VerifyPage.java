package org.pregon.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.Lima;
import org.pregon.core.document.PublicRecord;
import org.pregon.core.office.OfficeProfile;

/** The page where anybody who holds a document sees whether it is what the office signed. Readable without any script. */
final class VerifyPage {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String SAME = "Es el mismo archivo que firmó la oficina: no tiene ningún cambio.";
    private static final String OTHER = "No es el archivo que firmó la oficina: tiene algún cambio, o es otro documento.";

    private final String head;
    private final String script;

    VerifyPage(ShellFiles files) {
        StringBuilder styles = new StringBuilder();
        for (String style : new String[] {"css/tokens.css", "css/base.css", "public/verify.css"}) {
            styles.append("<link rel=\"stylesheet\" href=\"").append(files.address(style)).append("\">\n");
        }
        head = "<link rel=\"icon\" href=\"" + files.address("css/favicon.svg") + "\" type=\"image/svg+xml\">\n" + styles;
        script = "<script type=\"module\" src=\"" + files.address("public/verify.js") + "\"></script>";
    }

    /** What a comparison on the server found. */
    enum Comparison {
        SAME,
        OTHER,
        NONE
    }

    String form(OfficeProfile office, String nonce) {
        return page(office, nonce, search("", "Escriba el código que está al pie del documento."));
    }

    String unknown(OfficeProfile office, String nonce, String code) {
        return page(office, nonce, """
                <section class="verify-card"><p class="verify-verdict bad" role="status">No hay ningún documento con ese código</p>
                <p>Revise que lo escribió completo. Si el código es el que está impreso, este papel no salió de la oficina.</p></section>
                """ + search(code, "Doce letras y cifras; los guiones no hacen falta."));
    }

    String found(OfficeProfile office, String nonce, PublicRecord document, Comparison comparison) {
        Instant voided = document.voidedAt();
        String verdict = voided == null ? "<p class=\"verify-verdict ok\" role=\"status\">Documento vigente</p>"
                : "<p class=\"verify-verdict bad\" role=\"status\">Documento anulado el " + Lima.words(lima(voided).toLocalDate()) + "</p>";
        return page(office, nonce, "<section class=\"verify-card\">" + verdict + "<dl>"
                + fact("Tipo", document.type()) + fact("Número", document.designation()) + fact("Firmado", moment(document.signedAt()))
                + fact("Estado", voided == null ? "Vigente" : "Anulado: ya no tiene efecto")
                + fact("Código", document.code()) + fact("Huella (SHA-256)", document.sha256())
                + "</dl></section>" + compare(document, comparison) + search("", "Para verificar otro documento."));
    }

    private static String compare(PublicRecord document, Comparison comparison) {
        String answer = switch (comparison) {
            case SAME -> "<p class=\"verify-answer ok\" role=\"status\">" + SAME + "</p>";
            case OTHER -> "<p class=\"verify-answer bad\" role=\"status\">" + OTHER + "</p>";
            case NONE -> "<p class=\"verify-answer\" role=\"status\"></p>";
        };
        return """
                <section class="verify-card verify-compare"><h2>¿Tiene el archivo PDF?</h2>
                <p>Compárelo con el que firmó la oficina. El archivo no se guarda.</p>
                <form class="verify-drop" method="post" enctype="multipart/form-data" action="/verificar/%s" data-sha256="%s" data-same="%s" data-other="%s" data-working="Comparando…">
                <div class="field"><label for="archivo">Elija el PDF o arrástrelo aquí</label>
                <input class="control" id="archivo" type="file" name="archivo" accept="application/pdf" required></div>
                <button class="button">Comparar</button></form>%s</section>
                """.formatted(escape(document.code()), escape(document.sha256()), SAME, OTHER, answer);
    }

    private static String search(String code, String help) {
        return """
                <section class="verify-card verify-search"><form method="get" action="/verificar"><div class="field"><label for="codigo">Código de verificación</label>
                <input class="control" id="codigo" name="codigo" value="%s" maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" required aria-describedby="codigo-help">
                </div><button class="button primary">Verificar</button><p class="help" id="codigo-help">%s</p></form></section>
                """.formatted(escape(code), help);
    }

    private String page(OfficeProfile office, String nonce, String content) {
        String crest = office.escudo() == null ? "" : "<img src=\"/api/media/office/escudo\" alt=\"\">";
        return """
                <!doctype html>
                <html lang="es-PE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>Verificar un documento · %s</title>
                %s<style nonce="%s">:root{--accent:%s}</style>%s
                </head><body class="verify"><header class="verify-head">%s<div><b>%s</b><span>%s</span></div></header>
                <main class="verify-main"><h1>Verificar un documento</h1>%s</main>
                <footer class="verify-foot"><p>Esta página dice qué firmó la oficina. Para cualquier duda, acérquese con el documento a la municipalidad.</p></footer>
                </body></html>
                """.formatted(escape(office.municipality()), head, nonce, office.colour(), script, crest, escape(office.municipality()),
                escape(office.office()), content);
    }

    private static String fact(String label, @Nullable String value) {
        return "<dt>" + label + "</dt><dd>" + escape(value == null ? "" : value) + "</dd>";
    }

    private static String moment(Instant instant) {
        return Lima.words(lima(instant).toLocalDate()) + ", " + HOUR.format(lima(instant));
    }

    private static LocalDateTime lima(Instant instant) {
        return LocalDateTime.ofInstant(instant, Lima.ZONE);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
