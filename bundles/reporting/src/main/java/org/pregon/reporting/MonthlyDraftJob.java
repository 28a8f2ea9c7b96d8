package org.pregon.reporting;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.date.WorkingDays;
import org.pregon.core.db.Sql;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.mail.Mail.Attachment;
import org.pregon.core.media.Media;
import org.pregon.core.office.Office;
import org.pregon.reporting.db.MonthlyReportMapper;

/**
 * On the first working day of a month at 07:00 prepares the draft of the month before and tells the head. The mark that
 * the head was told is set with the mail, so a second run tells nobody again.
 */
@Component(service = Job.class)
public final class MonthlyDraftJob implements Job {
    private static final LocalTime HOUR = LocalTime.of(7, 0);

    private final Sql sql;
    private final MonthlyReports reports;
    private final Printing printing;
    private final Delivery delivery;
    private final Media media;
    private final WorkingDays workingDays;
    private final Office office;
    private final Clock clock;

    @Activate
    public MonthlyDraftJob(@Reference(target = "(pregon.module=reporting)") Sql sql, @Reference MonthlyReports reports,
            @Reference Printing printing, @Reference Delivery delivery, @Reference Media media, @Reference WorkingDays workingDays,
            @Reference Office office, @Reference Clock clock) {
        this.sql = sql;
        this.reports = reports;
        this.printing = printing;
        this.delivery = delivery;
        this.media = media;
        this.workingDays = workingDays;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "reporting.monthly-draft";
    }

    @Override
    public String name() {
        return "Preparar el borrador del informe mensual";
    }

    @Override
    public Instant nextAfter(Instant after) {
        YearMonth month = YearMonth.from(after.atZone(Lima.ZONE));
        Instant due = due(month);
        return due.isAfter(after) ? due : due(month.plusMonths(1));
    }

    private Instant due(YearMonth month) {
        return workingDays.firstWorkingDay(month, office.profile().ubigeo()).atTime(HOUR).atZone(Lima.ZONE).toInstant();
    }

    @Override
    public void run(JobRun run) {
        MonthlyReport draft = reports.open(YearMonth.from(run.due().atZone(Lima.ZONE)).minusMonths(1));
        if (!draft.state().editable()) {
            return; // signed before its time: nothing is left to tell
        }
        Optional<Attachment> unsigned = delivery.sendsUnsignedDrafts() ? Optional.of(paper(draft)) : Optional.empty();
        sql.run(session -> {
            if (session.mapper(MonthlyReportMapper.class).announce(draft.id(), clock.instant()) == 1) {
                delivery.tellHead(session, draft);
                unsigned.ifPresent(pdf -> delivery.send(session, draft, pdf));
            }
        });
    }

    private Attachment paper(MonthlyReport draft) {
        String name = FileNames.of(draft, ReportFormat.PDF);
        return Attachment.media(name, media.store(name, new ByteArrayInputStream(printing.print(draft, ReportFormat.PDF))).id());
    }
}
