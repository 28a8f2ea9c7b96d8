package org.pregon.web;

/** A page that needs nothing: neither scripts, nor files, nor that anything else answers. Who we are is not known here. */
record PlainPage(String title, String text, boolean comesBack) {
    private static final String STYLE = """
            body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f8f9fa;color:#17202b;\
            font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}\
            main{max-width:30rem;padding:2rem;text-align:center}h1{margin:0 0 .5rem;font-size:1.5rem;font-weight:650}p{margin:0 0 1.5rem;color:#465262}\
            a{color:#1f4e79}""";

    static final PlainPage STARTING = new PlainPage("Pregón está iniciando", "Estará listo en unos segundos; esta página se abrirá sola.", true);
    static final PlainPage ABSENT =
            new PlainPage("Esta página no existe", "Puede que la dirección esté incompleta o que la página se haya retirado.", false);
    static final PlainPage REFUSED =
            new PlainPage("Esta dirección no se puede abrir", "Es demasiado larga o tiene signos que no se admiten. Revísela.", false);
    static final PlainPage BROKEN = new PlainPage("Ocurrió un error", "Intente de nuevo en un momento.", false);

    static final String POLICY = "default-src 'none'; style-src " + Fingerprint.csp(STYLE) + "; base-uri 'none'; frame-ancestors 'none'";

    /** Seconds until it is worth asking again. */
    static final String RETRY_AFTER = "2";

    String html() {
        return """
                <!doctype html>
                <html lang="es-PE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">%s<title>%s</title><style>%s</style>
                </head><body><main><h1>%s</h1><p>%s</p>%s</main></body></html>
                """.formatted(comesBack ? "<meta http-equiv=\"refresh\" content=\"" + RETRY_AFTER + "\">" : "", title, STYLE, title, text,
                comesBack ? "" : "<a href=\"/\">Ir al inicio</a>");
    }
}
