package org.pregon.reporting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Attachment;
import org.pregon.core.mail.Mail.Words;
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

    /**
     * @param pdf of the report: the signed document, or a draft
     * @return false when the Alcaldía has no address; the report waits in its own home all the same
     */
    boolean send(Session session, MonthlyReport report, Attachment pdf) {
        List<String> to = recipients();
        if (to.isEmpty()) {
            return false;
        }
        Map<String, String> values = report.signed()
                ? Map.of("número", report.designation(), "mes", Lima.words(report.month()), "firmante", report.signedBy(), "huella", report.sha256())
                : Map.of("mes", Lima.words(report.month()));
        Words words = outbox.words(session, report.signed() ? ReportMails.SIGNED : ReportMails.DRAFT, values);
        outbox.send(session, new Mail(to, words, reference(report.id()), List.of(pdf), null, false));
        return true;
    }

    void tellHead(Session session, MonthlyReport draft) {
        List<String> to = users.emailsOfRole(HEAD);
        if (!to.isEmpty()) {
            Words words = outbox.words(session, ReportMails.READY, Map.of("mes", Lima.words(draft.month())));
            outbox.send(session, new Mail(to, words, "reporting.draft:" + draft.id(), List.of(), null, false));
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
        long newest = mails.get(mails.size() - 1).mail();
        return view(mails.stream().filter(mail -> mail.mail() == newest).toList());
    }

    /** Of its copies, the one that fares worst. */
    private DeliveryView view(List<Sent> copies) {
        List<String> to = copies.stream().map(Sent::to).toList();
        Optional<Sent> failed = copies.stream().filter(copy -> !copy.state().open() && copy.state() != State.SENT).findFirst();
        if (failed.isPresent()) {
            String why = failed.get().error();
            return new DeliveryView("failed", "No se pudo entregar por correo a " + failed.get().to() + (why == null ? "." : ": " + why), to, null);
        }
        if (copies.stream().noneMatch(copy -> copy.state().open())) {
            return new DeliveryView("sent", "Enviado por correo.", to, copies.get(copies.size() - 1).sentAt());
        }
        return outbox.configured()
                ? new DeliveryView("queued", "En camino: se enviará en unos segundos.", to, null)
                : new DeliveryView("waiting", "En espera: no hay un servidor de correo configurado. Saldrá cuando lo haya.", to, null);
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
