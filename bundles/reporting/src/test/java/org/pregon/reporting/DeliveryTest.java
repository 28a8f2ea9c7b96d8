package org.pregon.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.ConflictException;
import org.pregon.core.mail.Outbox.Sent;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class DeliveryTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final TestDatabase engine;
    @TempDir private Path folder;

    DeliveryTest(TestDatabase engine) {
        this.engine = engine;
    }

    @Test
    void aSignedReportReachesTheAlcaldiaByMail() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (var office = new ReportingPlatform(engine, folder, "127.0.0.1:" + mail.getSmtp().getPort(), false)) {
            MonthlyReport signed = office.sign(office.reports.open(OCTOBER));
            assertThat(office.delivery.view(signed).state()).isEqualTo("queued");
            office.startSending();

            assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();

            MimeMessage message = mail.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("INFORME N.º 001-2026-ORPII/MPLC: actividades de octubre de 2026");
            assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("alcaldia@munilaconvencion.example");
            BodyPart attachment = ((MimeMultipart) message.getContent()).getBodyPart(1);
            assertThat(attachment.getFileName()).isEqualTo("informe-001-2026-orpii-mplc.pdf");
            assertThat(attachment.getInputStream().readAllBytes()).isEqualTo(office.signing.file(signed));
            assertThat(text(message)).contains(signed.sha256());
        } finally {
            mail.stop();
        }
    }

    @Test
    void withoutAMailServerItWaitsAndSaysSo() {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            MonthlyReport signed = office.sign(office.reports.open(OCTOBER));

            assertThat(office.delivery.view(signed).state()).isEqualTo("waiting");
            assertThat(office.delivery.view(signed).words()).contains("no hay un servidor de correo");
            assertThat(office.reception.list(new Paging("-month", 50, true, null, 0)).items()).hasSize(1);
        }
    }

    @Test
    void withoutAnAddressItIsSignedAndCanBeSentLater() {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            office.mayors.clear();
            MonthlyReport signed = office.sign(office.reports.open(OCTOBER));
            assertThat(office.delivery.view(signed).state()).isEqualTo("no-recipients");
            assertThatThrownBy(() -> send(office, signed)).isInstanceOf(ConflictException.class);

            office.mayors.add("alcaldia@munilaconvencion.example");
            send(office, signed);

            assertThat(mails(office, signed.id())).hasSize(1);
        }
    }

    @Test
    void theJobFallsDueOnTheFirstWorkingDayAtSeven() {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            // 1 November 2026 is a Sunday; 1 January 2027 a holiday on a Friday.
            assertThat(office.job.nextAfter(Instant.parse("2026-10-20T00:00:00Z"))).isEqualTo(Instant.parse("2026-11-02T12:00:00Z"));
            assertThat(office.job.nextAfter(Instant.parse("2026-11-02T12:00:00Z"))).isEqualTo(Instant.parse("2026-12-01T12:00:00Z"));
            assertThat(office.job.nextAfter(Instant.parse("2026-12-01T12:00:00Z"))).isEqualTo(Instant.parse("2027-01-04T12:00:00Z"));
        }
    }

    @Test
    void theJobPreparesTheDraftAndTellsTheHeadOnceHoweverOftenItRuns() {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            run(office, "2026-11-02T12:00:00Z");
            run(office, "2026-11-02T12:00:00Z");

            MonthlyReport draft = office.reports.open(OCTOBER);
            assertThat(draft.state()).isEqualTo(ReportState.DRAFT);
            List<Sent> told = office.outbox.find("reporting.draft:" + draft.id());
            assertThat(told).hasSize(1);
            assertThat(told.get(0).to()).isEqualTo("jefa@munilaconvencion.example");
            assertThat(told.get(0).subject()).isEqualTo("Listo para revisar: informe de octubre de 2026");
            assertThat(mails(office, draft.id())).isEmpty();
        }
    }

    @Test
    void unsignedDraftsGoOutOnlyWhenTheOfficeAsksForIt() {
        try (var office = new ReportingPlatform(engine, folder, "", true)) {
            run(office, "2026-11-02T12:00:00Z");

            List<Sent> sent = mails(office, office.reports.open(OCTOBER).id());
            assertThat(sent).hasSize(1);
            assertThat(sent.get(0).subject()).startsWith("BORRADOR");
            assertThat(sent.get(0).state()).isEqualTo(State.QUEUED);
        }
    }

    @Test
    void theFirstPageTellsEachWhatWaits() {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            var home = new ReportingHome(office.reports);
            MonthlyReport draft = office.reports.open(OCTOBER);
            var today = java.time.LocalDate.of(2026, 11, 2);

            assertThat(home.home(ReportingPlatform.HEAD, today).waiting()).extracting("title").containsExactly("Revisar y firmar el informe de octubre de 2026");
            assertThat(home.home(ReportingPlatform.MAYOR, today).waiting()).isEmpty();
            MonthlyReport signed = office.sign(draft);
            assertThat(home.home(ReportingPlatform.HEAD, today).waiting()).isEmpty();
            assertThat(home.home(ReportingPlatform.MAYOR, today).waiting()).extracting("href").containsExactly("#/received/" + signed.id());
            CurrentUser.as(ReportingPlatform.MAYOR, () -> office.reception.giveBack(signed.id(), "Falta"));
            assertThat(home.home(ReportingPlatform.HEAD, today).waiting()).extracting("title").containsExactly("Corregir el informe de octubre de 2026");
            office.reports.open(YearMonth.of(2026, 11));
            office.reports.correct(signed.id());
            assertThat(home.home(ReportingPlatform.HEAD, today).waiting()).extracting("title")
                    .containsExactly("Corregir el informe de octubre de 2026", "Revisar y firmar el informe de noviembre de 2026");
        }
    }

    private static String text(MimeMessage message) throws Exception {
        MimeMultipart alternatives = (MimeMultipart) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        return alternatives.getBodyPart(0).getContent().toString();
    }

    private static void run(ReportingPlatform office, String due) {
        CurrentUser.as(CurrentUser.SYSTEM, () -> {
            office.job.run(() -> Instant.parse(due));
            return true;
        });
    }

    private static void send(ReportingPlatform office, MonthlyReport report) {
        CurrentUser.as(ReportingPlatform.HEAD, () -> office.signing.sendAgain(report.id()));
    }

    private static List<Sent> mails(ReportingPlatform office, long id) {
        return office.outbox.find("reporting.monthly:" + id);
    }
}
