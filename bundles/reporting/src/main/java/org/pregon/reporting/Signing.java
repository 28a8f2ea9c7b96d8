package org.pregon.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import org.pregon.core.document.DocumentState;
import org.pregon.core.document.Documents;
import org.pregon.core.document.Draft;
import org.pregon.core.document.Standing;
import org.pregon.core.mail.Mail.Attachment;
import org.pregon.core.office.Office;
import org.pregon.reporting.db.MonthlyReportMapper;

/** Signs a report: number, PDF, state and mail in one transaction, or nothing. */
@Component(service = Signing.class)
public final class Signing {
    private final Sql sql;
    private final Audit audit;
    private final MonthlyReports reports;
    private final Documents documents;
    private final Preconditions preconditions;
    private final Office office;
    private final Clock clock;
    private final Printing printing;
    private final Delivery delivery;

    @Activate
    public Signing(@Reference(target = "(pregon.module=reporting)") Sql sql, @Reference Audit audit, @Reference MonthlyReports reports,
            @Reference Documents documents, @Reference Preconditions preconditions, @Reference Office office, @Reference Clock clock,
            @Reference Printing printing, @Reference Delivery delivery) {
        this.sql = sql;
        this.audit = audit;
        this.reports = reports;
        this.documents = documents;
        this.preconditions = preconditions;
        this.office = office;
        this.clock = clock;
        this.printing = printing;
        this.delivery = delivery;
    }

    /** @param version that the signer read: nobody signs a text he has not seen */
    public MonthlyReport sign(long id, int version) {
        MonthlyReport read = sql.read(session -> signable(session, id, version));
        preconditions.require(read);
        MonthlyReport draft = Drafts.under(read, office.profile(), Lima.today(clock));
        Draft paper = new Draft(ReportingModule.MONTHLY, null, "Informe mensual de actividades, " + Lima.words(draft.month()), "#/reporting/" + id);
        return documents.sign(sql, paper, stamp -> printing.sign(draft, stamp), (session, document) -> {
            MonthlyReport before = signable(session, id, version);
            MonthlyReport signed = Drafts.signed(draft, document.id(), document.designation(), document.signedAt(), document.signedBy(), document.sha256());
            reports.save(session, before, signed, version, "sign");
            replaced(session, signed).ifPresent(old -> documents.replace(session, old, document));
            delivery.send(session, signed, paper(signed));
            return signed;
        });
    }

    /** The document of the edition before, whose number stays spent and whose file stays as it is. */
    private static Optional<Long> replaced(Session session, MonthlyReport signed) {
        return session.mapper(MonthlyReportMapper.class).findEdition(signed.monthKey(), signed.edition() - 1).map(MonthlyReport::documentId);
    }

    /** Mails a signed report once more. */
    public MonthlyReport sendAgain(long id) {
        MonthlyReport report = sql.read(session -> MonthlyReports.find(session, id));
        if (!report.signed()) {
            throw new ConflictException("Primero firme el informe.");
        }
        Standing standing = documents.standings(List.of(Objects.requireNonNull(report.documentId()))).get(report.documentId());
        if (standing != null && standing.state() != DocumentState.VALID) {
            throw new ConflictException("El " + report.designation() + " está " + standing.state().label().toLowerCase(Locale.ROOT) + ": ya no se envía.");
        }
        return sql.write(session -> {
            if (!delivery.send(session, report, paper(report))) {
                throw new ConflictException("Nadie con el rol Alcaldía tiene correo. Regístrelo en Usuarios y vuelva a enviar.");
            }
            audit.record(session, MonthlyReports.ENTITY, id, "send", Changes.NONE);
            return report;
        });
    }

    private static Attachment paper(MonthlyReport report) {
        return Attachment.document(FileNames.of(report, ReportFormat.PDF), Objects.requireNonNull(report.documentId()));
    }

    /** The bytes that were signed. */
    public byte[] file(MonthlyReport report) {
        if (report.documentId() == null) {
            throw new NotFoundException("Ese informe no está firmado.");
        }
        return documents.file(report.documentId());
    }

    private static MonthlyReport signable(Session session, long id, int version) {
        MonthlyReport draft = MonthlyReports.find(session, id);
        if (!draft.state().editable()) {
            throw new ConflictException("El informe ya está firmado.");
        }
        if (draft.state() == ReportState.OBSERVED) {
            throw new ConflictException("Antes de firmar, atienda las observaciones y envíe el informe otra vez a revisión.");
        }
        if (draft.version() != version) {
            throw new StaleVersionException();
        }
        return draft;
    }
}
