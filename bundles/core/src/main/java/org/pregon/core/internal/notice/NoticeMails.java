package org.pregon.core.internal.notice;

import java.util.List;
import java.util.Map;
import org.pregon.core.mail.MailTemplate;
import org.pregon.core.mail.MailTemplate.Placeholder;

/** The words of the mails about notices, until the office finds better ones. */
public final class NoticeMails {
    static final String SENT = "core.notice";
    static final String REMINDER = "core.notice-reminder";

    private static final List<Placeholder> PLACEHOLDERS = List.of(
            new Placeholder("título", "Título del aviso", "Horario de atención por Fiestas Patrias"),
            new Placeholder("texto", "Texto del aviso", "El lunes 27 no se atiende."),
            new Placeholder("autor", "Quién lo envía", "Rosa Huamán"),
            new Placeholder("enlace", "Dónde confirmar la lectura", "https://pregon.municipalidad.example/#/notices/7"));

    private NoticeMails() {}

    public static List<MailTemplate> all() {
        return List.of(
                new MailTemplate(SENT, "Aviso interno, a quienes deben leerlo", "Aviso interno: {título}",
                        "{texto}\n\n{autor}\n\nConfirme que lo leyó aquí:\n{enlace}", PLACEHOLDERS),
                new MailTemplate(REMINDER, "Recordatorio de un aviso interno sin leer", "Falta su lectura: {título}",
                        "Usted todavía no confirma la lectura de este aviso.\n\n{texto}\n\n{autor}\n\nConfírmela aquí:\n{enlace}", PLACEHOLDERS));
    }

    static Map<String, String> values(Notice notice, String link) {
        return Map.of("título", notice.title(), "texto", notice.body(), "autor", notice.authorName(), "enlace", link);
    }
}
