package org.pregon.web;

import static org.pregon.web.PublicPage.escape;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pregon.core.date.Lima;
import org.pregon.core.document.PublicRecord;
import org.pregon.core.document.Successor;

/** Where anybody who holds a document sees whether it is what the office signed. Readable without any script. */
final class VerifyPage {
    static final String TITLE = "Verificar un documento";
    static final String FOOT = "Esta página dice qué firmó la oficina. Para cualquier duda, acérquese con el documento a la municipalidad.";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String SAME = "Es el mismo archivo que firmó la oficina: no tiene ningún cambio.";
    private static final String OTHER = "No es el archivo que firmó la oficina: tiene algún cambio, o es otro documento.";

    /** What a comparison on the server found. */
    enum Comparison {
        SAME,
        OTHER,
        NONE
    }

    private VerifyPage() {}

    static String form() {
        return search("", "Escriba el código que está al pie del documento.");
    }

    static String unknown(String code) {
        return """
                <section class="verify-card"><p class="verify-verdict bad" role="status">No hay ningún documento con ese código</p>
                <p>Revise que lo escribió completo. Si el código es el que está impreso, este papel no salió de la oficina.</p></section>
                """ + search(code, "Doce letras y cifras; los guiones no hacen falta.");
    }

    static String found(PublicRecord document, Comparison comparison) {
        return "<section class=\"verify-card\">" + verdict(document) + "<dl>"
                + fact("Tipo", document.type()) + fact("Número", document.designation()) + fact("Firmado", moment(document.signedAt()))
                + state(document)
                + fact("Código", document.code()) + fact("Huella (SHA-256)", document.sha256())
                + "</dl></section>" + compare(document, comparison) + search("", "Para verificar otro documento.");
    }

    private static String verdict(PublicRecord document) {
        Instant since = document.since();
        String day = since == null ? "" : " el " + Lima.words(lima(since).toLocalDate());
        return switch (document.state()) {
            case VALID -> "<p class=\"verify-verdict ok\" role=\"status\">Documento vigente</p>";
            case REPLACED -> "<p class=\"verify-verdict warn\" role=\"status\">Documento reemplazado" + day + "</p>";
            case VOID -> "<p class=\"verify-verdict bad\" role=\"status\">Documento anulado" + day + "</p>";
        };
    }

    private static String state(PublicRecord document) {
        return switch (document.state()) {
            case VALID -> fact("Estado", "Vigente");
            case REPLACED -> "<dt>Estado</dt><dd>Reemplazado por el " + link(document.successor()) + "</dd>";
            case VOID -> fact("Estado", "Anulado: ya no tiene efecto")
                    + (document.successor() == null ? "" : "<dt>En su lugar</dt><dd>" + link(document.successor()) + "</dd>");
        };
    }

    private static String link(@Nullable Successor successor) {
        return successor == null ? "" : successor.code().isEmpty() ? escape(successor.designation())
                : "<a href=\"/verificar/" + escape(successor.code()) + "\">" + escape(successor.designation()) + "</a>";
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

    private static String fact(String label, @Nullable String value) {
        return "<dt>" + label + "</dt><dd>" + escape(value == null ? "" : value) + "</dd>";
    }

    private static String moment(Instant instant) {
        return Lima.words(lima(instant).toLocalDate()) + ", " + HOUR.format(lima(instant));
    }

    private static LocalDateTime lima(Instant instant) {
        return LocalDateTime.ofInstant(instant, Lima.ZONE);
    }
}
