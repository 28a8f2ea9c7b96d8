package org.pregon.core.internal.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pregon.core.office.OfficeProfile;

/**
 * What a reader sees, as text and as HTML. Mail programs know neither style sheets nor much else, hence the old means.
 *
 * @param inner HTML of a module, clean; null to have it made from the text
 * @param leave address of the page that ends the subscription; empty for a letter of the office
 */
record Letter(OfficeProfile office, String subject, String body, @Nullable String inner, String topic, String leave) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)]");
    private static final String FONT = "font-family:'Public Sans',Helvetica,Arial,sans-serif;";

    String text() {
        return leave.isEmpty() ? body : body.stripTrailing() + "\n\n-- \n" + reason() + " Para no recibirlo más:\n" + leave + "\n";
    }

    String html() {
        return """
                <!doctype html>
                <html lang="es-PE"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
                <body style="margin:0;padding:0;background:#f4f2ee">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="background:#f4f2ee"><tr><td align="center" style="padding:24px 12px">
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:600px;margin:0 auto;background:#ffffff;border-top:4px solid %s">
                <tr><td style="padding:20px 28px 0;%sfont-size:13px;line-height:1.4;color:#5b5750"><b style="color:#1d1b18">%s</b><br>%s</td></tr>
                <tr><td style="padding:16px 28px 24px;%sfont-size:16px;line-height:1.55;color:#1d1b18">%s</td></tr>
                </table>%s</td></tr></table></body></html>
                """.formatted(escape(subject), office.colour(), FONT, escape(office.municipality()), escape(office.office()), FONT,
                inner == null ? paragraphs(body) : inner, foot());
    }

    private String foot() {
        return leave.isEmpty() ? "" : "<p style=\"max-width:600px;margin:16px 0 0;" + FONT + "font-size:13px;line-height:1.4;color:#5b5750\">"
                + escape(reason()) + " <a href=\"" + escape(leave) + "\" style=\"color:#5b5750\">No recibirlo más</a></p>";
    }

    private String reason() {
        return "Recibe este correo porque se suscribió a «" + topic + "».";
    }

    private static String paragraphs(String text) {
        return Stream.of(text.strip().split("\\n\\s*\\n")).map(paragraph -> "<p style=\"margin:0 0 16px\">" + links(paragraph) + "</p>").collect(Collectors.joining("\n"));
    }

    /** Links are found before escaping: afterwards {@code &quot;} would belong to one. */
    private static String links(String paragraph) {
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (var link : LINK.matcher(paragraph).results().toList()) {
            String address = escape(link.group());
            html.append(lines(paragraph.substring(from, link.start()))).append("<a href=\"").append(address)
                    .append("\" style=\"color:#1a4f8b;word-break:break-word\">").append(address).append("</a>");
            from = link.end();
        }
        return html.append(lines(paragraph.substring(from))).toString();
    }

    private static String lines(String text) {
        return escape(text).replace("\r", "").replace("\n", "<br>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
