package org.pregon.reporting;

import java.util.List;
import org.pregon.core.mail.MailTemplate;
import org.pregon.core.mail.MailTemplate.Placeholder;

/** The words of the mails about reports, until the office finds better ones. */
final class ReportMails {
    static final String SIGNED = "reporting.signed";
    static final String DRAFT = "reporting.unsigned";
    static final String READY = "reporting.ready";

    private static final Placeholder MONTH = new Placeholder("mes", "Mes del informe", "octubre de 2026");

    private ReportMails() {}

    static List<MailTemplate> all() {
        return List.of(
                new MailTemplate(SIGNED, "Informe mensual firmado, a la Alcaldía", "{número}: actividades de {mes}", """
                        De mi consideración:

                        Se adjunta el {número} con las actividades de {mes}, firmado por {firmante}.

                        Huella del archivo (SHA-256): {huella}

                        Puede acusar recibo o devolverlo con observaciones en Pregón, en «Informes recibidos».
                        """, List.of(new Placeholder("número", "Número del informe", "INFORME N.º 010-2026-ORPII/MPLC"), MONTH,
                        new Placeholder("firmante", "Quién lo firmó", "Rosa Elvira Huamán Caballero"),
                        new Placeholder("huella", "Huella del archivo", "3f1a…c09e"))),
                new MailTemplate(DRAFT, "Borrador sin firma, a la Alcaldía", "BORRADOR: actividades de {mes}", """
                        De mi consideración:

                        Se adjunta el borrador sin firma del informe de actividades de {mes}. El documento oficial llegará firmado y numerado.
                        """, List.of(MONTH)),
                new MailTemplate(READY, "Borrador listo, a quien dirige la oficina", "Listo para revisar: informe de {mes}", """
                        El borrador del informe mensual de {mes} está preparado con las cifras de los módulos instalados.

                        Ábralo en Pregón, en «Informes»: complete las dificultades, conclusiones y recomendaciones, y fírmelo para numerarlo y enviarlo a la Alcaldía.
                        """, List.of(MONTH)));
    }
}
