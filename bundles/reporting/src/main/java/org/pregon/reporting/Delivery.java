package org.pregon.reporting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Attachment;
import org.pregon.core.mail.Outbox;
import org.pregon.core.mail.Outbox.Sent;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.security.UserDirectory;

/** The mails about reports: to the Alcaldía with the PDF, to the head when a draft waits. */
@Component(service = Delivery.class)
public final class Delivery {
    private static final String ALCALDIA = "mayor";
    private static final String HEAD = "head";

    private final Outbox outbox;
    private final UserDirectory users;
    private final ReportingSettings settings;

    @Activate
    public Delivery(@Reference Outbox outbox, @Reference UserDirectory users, @Reference ReportingSettings settings) {
        this.outbox = outbox;
        this.users = users;
        this.settings = settings;
    }

    boolean sendsUnsignedDrafts() {
        return settings.current().unsignedDrafts();
    }

    /** Who gets the signed reports. */
    public List<String> recipients() {
        var all = new LinkedHashSet<>(users.emailsOfRole(ALCALDIA));
        all.addAll(settings.current().recipients());
        return new ArrayList<>(all);
    }

    /** @return false when the Alcaldía has no address; the report waits in its own home all the same */
    boolean send(Session session, MonthlyReport report, byte[] pdf) {
        String month = Lima.words(report.month());
        String name = report.signed() ? report.designation() : "BORRADOR";
        String text = "Señor alcalde:\n\n" + (report.signed()
                ? "Se adjunta el " + name + " con las actividades de " + month + ", firmado por " + report.signedBy()
                        + ".\n\nHuella del archivo (SHA-256): " + report.sha256()
                        + "\n\nPuede acusar recibo o devolverlo con observaciones en Pregón, en «Informes recibidos»."
                : "Se adjunta el borrador sin firma del informe de actividades de " + month + ". El documento oficial llegará firmado y numerado.")
                + "\n";
        List<String> to = recipients();
        if (to.isEmpty()) {
            return false;
        }
        outbox.send(session, new Mail(to, name + ": actividades de " + month, text, reference(report.id()),
                List.of(new Attachment(FileNames.of(report, ReportFormat.PDF), ReportFormat.PDF.mediaType(), pdf))));
        return true;
    }

    void tellHead(Session session, MonthlyReport draft) {
        List<String> to = users.emailsOfRole(HEAD);
        if (!to.isEmpty()) {
            String month = Lima.words(draft.month());
            outbox.send(session, new Mail(to, "Listo para revisar: informe de " + month,
                    "El borrador del informe mensual de " + month + " está preparado con las cifras de los módulos instalados.\n\n"
                            + "Ábralo en Pregón, en «Informes»: complete las dificultades, conclusiones y recomendaciones, y fírmelo "
                            + "para numerarlo y enviarlo a la Alcaldía.\n", "reporting.draft:" + draft.id(), List.of()));
        }
    }

    /** How the mail of a report fares, in a sentence for the screen. */
    public DeliveryView view(MonthlyReport report) {
        if (!report.signed()) {
            return new DeliveryView("none", beforeSigning(), recipients(), null);
        }
        List<Sent> mails = outbox.find(reference(report.id()));
        if (mails.isEmpty()) {
            return new DeliveryView("no-recipients",
                    "No se envió por correo: nadie con el rol Alcaldía tiene correo. El informe está en su bandeja de Pregón.", recipients(), null);
        }
        Sent last = mails.get(mails.size() - 1);
        if (last.state() == State.SENT) {
            return new DeliveryView("sent", "Enviado por correo.", last.to(), last.sentAt());
        }
        if (last.state() == State.DEAD) {
            return new DeliveryView("failed", "No se pudo entregar por correo: " + last.lastError(), last.to(), null);
        }
        return outbox.configured()
                ? new DeliveryView("queued", "En camino: se enviará en unos segundos.", last.to(), null)
                : new DeliveryView("waiting", "En espera: no hay un servidor de correo configurado. Saldrá cuando lo haya.", last.to(), null);
    }

    private String beforeSigning() {
        if (recipients().isEmpty()) {
            return "No se enviará por correo: nadie con el rol Alcaldía tiene correo.";
        }
        return outbox.configured() ? "" : "No hay un servidor de correo configurado: el mensaje saldrá cuando lo haya.";
    }

    private static String reference(long id) {
        return MonthlyReports.ENTITY + ":" + id;
    }
}
