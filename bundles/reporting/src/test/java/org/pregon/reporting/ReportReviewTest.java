package org.pregon.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.workflow.Progress;

/** The monthly report goes through core's workflow, from the draft to the Alcaldía's answer. */
@OnBothDatabases
class ReportReviewTest {
    private static final String KIND = MonthlyReports.ENTITY;
    private static final MonthlyReportForm FORM = new MonthlyReportForm("", "Antecedente.", "Llovió.", "Se cumplió.", "Seguir.");
    private static final CurrentUser HEAD = ReportingPlatform.HEAD;
    private static final CurrentUser STAFF = ReportingPlatform.STAFF;

    private final TestDatabase engine;
    @TempDir private Path folder;
    private ReportingPlatform office;
    private long id;

    ReportReviewTest(TestDatabase engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        office = new ReportingPlatform(engine, folder, "", false);
        id = CurrentUser.as(STAFF, () -> office.reports.open(YearMonth.of(2026, 10))).id();
        write(STAFF, FORM);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private MonthlyReport report() {
        return office.reports.get(id);
    }

    private MonthlyReport write(CurrentUser who, MonthlyReportForm form) {
        return CurrentUser.as(who, () -> office.reports.update(id, form, report().version()));
    }

    private Progress progress(CurrentUser who) {
        return CurrentUser.as(who, () -> office.desk.progress(KIND, id));
    }

    private Progress move(CurrentUser who, String step, String comment) {
        return CurrentUser.as(who, () -> office.desk.move(KIND, id, step, comment, office.desk.progress(KIND, id).version()));
    }

    @Test
    void aReportIsObservedMendedApprovedSignedAndReceivedAndAllOfItIsInOneHistory() {
        move(STAFF, "submit", "Falta solo la foto.");
        assertThat(progress(STAFF).due()).isEqualTo(LocalDate.of(2026, 11, 5));
        move(HEAD, "observe", "Cite el aforo de la feria.");
        assertThat(report().state()).isEqualTo(ReportState.OBSERVED);
        assertThatThrownBy(() -> office.sign(report())).isInstanceOf(ConflictException.class).hasMessageContaining("observaciones");
        assertThat(write(STAFF, new MonthlyReportForm("", "Antecedente.", "Llovió.", "Asistieron 400.", "Seguir.")).state()).isEqualTo(ReportState.OBSERVED);
        move(STAFF, "submit", "");
        move(HEAD, "approve", "Conforme.");

        MonthlyReport signed = office.sign(report());
        CurrentUser.as(ReportingPlatform.MAYOR, () -> office.reception.acknowledge(id));

        assertThat(signed.state()).isEqualTo(ReportState.SIGNED);
        Progress end = progress(STAFF);
        assertThat(end.label()).isEqualTo("Recibido");
        assertThat(end.options()).isEmpty();
        assertThat(end.steps()).extracting(Progress.Step::label).containsExactly("Acusar recibo", "Firmar", "Aprobar", "Enviar a revisión",
                "Devolver con observaciones", "Enviar a revisión");
        assertThat(end.steps()).extracting(Progress.Step::who).contains("Luz Ccori Mamani", "Rosa Elvira Huamán", "Hernán Quispe");
        assertThat(end.steps()).extracting(Progress.Step::comment).contains("Cite el aforo de la feria.", "Conforme.");
    }

    @Test
    void whatChangesAfterItWasSentOrApprovedIsADraftAgainAndNobodySignsItUnseen() {
        move(STAFF, "submit", "");
        MonthlyReport inReview = report();
        move(HEAD, "approve", "");
        assertThatThrownBy(() -> office.sign(inReview)).isInstanceOf(StaleVersionException.class);

        MonthlyReport changed = CurrentUser.as(STAFF, () -> office.reports.refresh(id, report().version()));

        assertThat(changed.state()).isEqualTo(ReportState.DRAFT);
        assertThat(progress(HEAD).state()).isEqualTo("DRAFT");
        assertThat(progress(HEAD).steps().get(0).label()).isEqualTo("Vuelve a borrador porque cambió");
    }

    @Test
    void whoWroteDoesNotApproveAndAnObservationSaysWhy() {
        write(HEAD, FORM);
        move(STAFF, "submit", "");

        assertThatThrownBy(() -> move(HEAD, "approve", "")).isInstanceOf(ForbiddenException.class).hasMessageContaining("otra persona");
        assertThatThrownBy(() -> move(STAFF, "approve", "")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> move(HEAD, "observe", " ")).isInstanceOf(InvalidInputException.class);
        // Signing is no button of the bar: it asks for a password and gives a number.
        assertThat(progress(HEAD).options()).extracting(Progress.Option::key).containsExactly("approve", "observe");
        assertThatThrownBy(() -> move(HEAD, "sign", "")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anOfficeThatAsksForApprovalSignsNothingWithoutIt() {
        office.settings.save(new ReportSettings(List.of(), false, true), 0);
        assertThat(office.preconditions.of(report()).unapproved()).isTrue();
        assertThatThrownBy(() -> office.sign(report())).isInstanceOf(ConflictException.class).hasMessageContaining("otra persona");
        move(STAFF, "submit", "");
        assertThatThrownBy(() -> office.sign(report())).isInstanceOf(ConflictException.class);

        move(HEAD, "approve", "");

        assertThat(office.preconditions.of(report()).unapproved()).isFalse();
        assertThat(office.sign(report()).designation()).startsWith("INFORME N.º 001-2026");
    }

    @Test
    void whoStandsInForTheHeadApprovesInBothNames() {
        move(STAFF, "submit", "");
        var standIn = new CurrentUser(5, "pilar", "Pilar Tito", List.of("staff"), Set.of("*.read"), Set.of(), Map.of("*.approve", "Rosa Elvira Huamán"));

        move(standIn, "approve", "");

        assertThat(report().state()).isEqualTo(ReportState.APPROVED);
        assertThat(progress(STAFF).steps().get(0).who()).isEqualTo("Pilar Tito, por delegación de Rosa Elvira Huamán");
    }

    @Test
    void anApproverWithoutAccountSeesTheReportAsItWasSentAndApprovesIt() {
        move(STAFF, "submit", "");
        CurrentUser.as(STAFF, () -> {
            office.links.invite(KIND, id, "Dr. Percy Quispe", "percy@gerencia.example", 2);
            return true;
        });
        String token = office.letter("core.invitation:" + KIND + ":" + id).replaceAll("(?s).*/aprobar/(\\S+).*", "$1");

        var invitation = office.links.find(token).orElseThrow();
        assertThat(invitation.type()).isEqualTo("text/html");
        assertThat(new String(invitation.content(), StandardCharsets.UTF_8)).contains("Se cumplió.");
        assertThat(invitation.options()).extracting(Progress.Option::label).containsExactly("Aprobar", "Devolver con observaciones");
        office.links.answer(token, "approve", "De acuerdo.");

        assertThat(report().state()).isEqualTo(ReportState.APPROVED);
        assertThat(progress(STAFF).steps().get(0).who()).isEqualTo("Dr. Percy Quispe (por enlace)");
    }

    @Test
    void aCorrectionBeginsItsOwnReview() {
        MonthlyReport signed = office.sign(report());
        CurrentUser.as(ReportingPlatform.MAYOR, () -> office.reception.giveBack(id, "Falta la feria."));
        assertThat(progress(HEAD).steps().get(0).comment()).isEqualTo("Falta la feria.");

        MonthlyReport next = CurrentUser.as(STAFF, () -> office.reports.correct(signed.id()));

        assertThat(CurrentUser.as(HEAD, () -> office.desk.progress(KIND, next.id())).state()).isEqualTo("DRAFT");
    }
}
