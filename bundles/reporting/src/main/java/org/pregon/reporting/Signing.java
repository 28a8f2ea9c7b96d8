package org.pregon.reporting;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.document.DocumentNumber;
import org.pregon.core.document.Documents;
import org.pregon.core.security.CurrentUser;
import org.pregon.reporting.db.MonthlyReportMapper;
import org.pregon.reporting.db.MonthlyReportMapper.SignedFile;

/** Numbers a report, freezes its PDF and sends it on its way: all in one transaction, or not at all. */
@Component(service = Signing.class)
public final class Signing {
    private static final String SERIES = "report.monthly";
    private static final String WORD = "INFORME";

    private final Sql sql;
    private final Audit audit;
    private final Documents documents;
    private final Printing printing;
    private final Delivery delivery;
    private final Clock clock;

    @Activate
    public Signing(@Reference(target = "(pregon.module=reporting)") Sql sql, @Reference Audit audit, @Reference Documents documents,
            @Reference Printing printing, @Reference Delivery delivery, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.documents = documents;
        this.printing = printing;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** @param version that the signer read: nobody signs a text he has not seen */
    public MonthlyReport sign(long id, int version) {
        return printing.holdingPress(() -> sql.write(session -> sign(session, id, version)));
    }

    /** Mails a signed report once more. */
    public MonthlyReport sendAgain(long id) {
        return sql.write(session -> {
            MonthlyReport report = MonthlyReports.find(session, id);
            byte[] pdf = session.mapper(MonthlyReportMapper.class).findFile(id).map(SignedFile::content)
                    .orElseThrow(() -> new ConflictException("Primero firme el informe."));
            if (!delivery.send(session, report, pdf)) {
                throw new ConflictException("Nadie con el rol Alcaldía tiene correo. Regístrelo en Usuarios y vuelva a enviar.");
            }
            audit.record(session, MonthlyReports.ENTITY, id, "send", Changes.NONE);
            return report;
        });
    }

    /** The bytes that were signed. */
    public byte[] file(long id) {
        return sql.read(session -> session.mapper(MonthlyReportMapper.class).findFile(id))
                .map(SignedFile::content)
                .orElseThrow(() -> new NotFoundException("Ese informe no está firmado."));
    }

    private MonthlyReport sign(Session session, long id, int version) {
        MonthlyReport draft = MonthlyReports.find(session, id);
        if (!draft.state().editable()) {
            throw new ConflictException("El informe ya está firmado.");
        }
        if (draft.version() != version) {
            throw new StaleVersionException();
        }
        Instant now = clock.instant();
        // The PDF shows its number, so it is made while the series waits: a second at most, and nothing is numbered in vain.
        DocumentNumber number = documents.issue(session, SERIES, WORD, now.atZone(Lima.ZONE).getYear());
        byte[] pdf = printing.sign(draft, number.designation());
        MonthlyReport signed = Drafts.signed(draft, number.id(), number.designation(), now, CurrentUser.get().name(), sha256(pdf));
        MonthlyReports.save(session, audit, draft, signed, version, "sign");
        session.mapper(MonthlyReportMapper.class).insertFile(id, pdf);
        delivery.send(session, signed, pdf);
        return signed;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
