package org.pregon.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.document.DocumentState;
import org.pregon.core.document.PublicRecord;
import org.pregon.core.document.Standing;
import org.pregon.core.document.Successor;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class MonthlyReportsTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final MonthlyReportForm FORM = new MonthlyReportForm("Memorando 12", "Antecedente.", "Llovió.", "Se cumplió.", "Seguir.");
    private static final Paging LATEST = new Paging("-month", 50, true, null, 0);

    private final TestDatabase engine;
    @TempDir private Path folder;
    private ReportingPlatform office;

    MonthlyReportsTest(TestDatabase engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        office = new ReportingPlatform(engine, folder, "", false);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aMonthIsOpenedOnceWhoeverAsks() {
        List<Long> ids = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> office.reports.open(OCTOBER).id()))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(office.reports.list(List.of(), LATEST).items()).hasSize(1);
    }

    @Test
    void figuresAreFrozenUntilSomebodyRefreshesThem() {
        MonthlyReport draft = office.reports.open(OCTOBER);
        assertThat(office.reports.open(OCTOBER).snapshot()).isEqualTo(draft.snapshot()).contains("Pregunta 1 sobre 2026-10-01");

        MonthlyReport fresh = office.reports.refresh(draft.id(), draft.version());

        assertThat(fresh.snapshot()).contains("Pregunta 2");
        assertThat(fresh.version()).isEqualTo(draft.version() + 1);
    }

    @Test
    void aModuleThatFailsIsAStatedGapAndAbsentOnesToo() throws IOException {
        office.calendar.broken = true;
        MonthlyReport draft = office.reports.open(OCTOBER);

        String text = text(office.printing.print(draft, ReportFormat.PDF));

        assertThat(text).contains("El módulo Calendario no pudo entregar sus datos", "El módulo Prensa no está instalado");
        assertThat(text).containsSubsequence("Módulos que no pudieron entregar sus datos", "El módulo Calendario", "Módulos que no están instalados",
                "El módulo Prensa", "III. Avance");
    }

    @Test
    void textsAreSavedAndAStaleVersionChangesNothing() {
        MonthlyReport draft = office.reports.open(OCTOBER);
        MonthlyReport written = office.reports.update(draft.id(), FORM, draft.version());

        assertThatThrownBy(() -> office.reports.update(draft.id(), FORM, draft.version())).isInstanceOf(StaleVersionException.class);

        assertThat(office.reports.get(draft.id())).isEqualTo(written);
        assertThat(written.difficulties()).isEqualTo("Llovió.");
        assertThat(office.audit.history(MonthlyReports.ENTITY, draft.id(), null).items()).hasSize(2);
    }

    @Test
    void signingNumbersFreezesAndKeepsTheFile() throws IOException {
        MonthlyReport draft = office.reports.open(OCTOBER);
        MonthlyReport signed = office.sign(office.reports.update(draft.id(), FORM, draft.version()));

        byte[] pdf = office.signing.file(signed);
        assertThat(signed.designation()).isEqualTo("INFORME N.º 001-2026-ORPII/MPLC");
        PublicRecord register = office.documents.find(office.documents.stamp(Objects.requireNonNull(signed.documentId())).code()).orElseThrow();
        assertThat(signed.sha256()).isEqualTo(register.sha256());
        assertThat(text(pdf)).contains("Código de verificación " + register.code(), "https://pregon.munilaconvencion.example/verificar");
        assertThat(signed.signedBy()).isEqualTo("Rosa Elvira Huamán");
        assertThat(text(pdf)).contains("INFORME N.º 001-2026-ORPII/MPLC", "Llovió.", "Pregunta 1", "2 de noviembre de 2026", "Memorando 12");
        assertThatThrownBy(() -> office.reports.update(signed.id(), FORM, signed.version())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> office.reports.refresh(signed.id(), signed.version())).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> office.sign(signed)).isInstanceOf(ConflictException.class);
        assertThat(office.signing.file(signed)).isEqualTo(pdf);
    }

    @Test
    void aStaleSignatureTakesNoNumber() {
        MonthlyReport draft = office.reports.open(OCTOBER);
        MonthlyReport edited = office.reports.update(draft.id(), FORM, draft.version());

        assertThatThrownBy(() -> office.sign(draft)).isInstanceOf(StaleVersionException.class);

        assertThat(office.sign(edited).designation()).contains("001-2026");
    }

    @Test
    void signersAtOnceGetOneNumberEachAndNoneIsSkipped() {
        List<MonthlyReport> drafts = IntStream.rangeClosed(5, 9).mapToObj(month -> office.reports.open(YearMonth.of(2026, month))).toList();

        List<String> numbers = drafts.stream().map(draft -> CompletableFuture.supplyAsync(() -> office.sign(draft).designation()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();

        assertThat(numbers).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 5).mapToObj(i -> "INFORME N.º 00" + i + "-2026-ORPII/MPLC").toList());
    }

    @Test
    void theAlcaldiaSeesOnlySignedReportsAndAcknowledgesOnce() {
        MonthlyReport draft = office.reports.open(OCTOBER);
        assertThatThrownBy(() -> office.reception.get(draft.id())).isInstanceOf(NotFoundException.class);
        assertThat(office.reception.list(LATEST).items()).isEmpty();
        MonthlyReport signed = office.sign(draft);

        MonthlyReport received = CurrentUser.as(ReportingPlatform.MAYOR, () -> office.reception.acknowledge(signed.id()));
        MonthlyReport again = CurrentUser.as(ReportingPlatform.MAYOR, () -> office.reception.acknowledge(signed.id()));

        assertThat(received.state()).isEqualTo(ReportState.RECEIVED);
        assertThat(received.answeredBy()).isEqualTo("Hernán Quispe");
        assertThat(again).isEqualTo(received);
        assertThatThrownBy(() -> CurrentUser.as(ReportingPlatform.MAYOR, () -> office.reception.giveBack(signed.id(), "No")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aReturnedReportIsCorrectedAsANewEditionWithItsOwnNumber() throws IOException {
        MonthlyReport draft = office.reports.open(OCTOBER);
        MonthlyReport signed = office.sign(office.reports.update(draft.id(), FORM, draft.version()));
        MonthlyReport returned = CurrentUser.as(ReportingPlatform.MAYOR, () -> office.reception.giveBack(signed.id(), "Falta la feria."));
        assertThat(returned.remarks()).isEqualTo("Falta la feria.");

        MonthlyReport correction = office.reports.correct(returned.id());

        assertThat(office.reports.correct(returned.id()).id()).isEqualTo(correction.id());
        assertThat(office.reports.open(OCTOBER).id()).isEqualTo(correction.id());
        assertThat(office.reports.corrected(correction)).get().extracting(MonthlyReport::remarks).isEqualTo("Falta la feria.");
        assertThat(correction.edition()).isEqualTo(2);
        assertThat(correction.conclusions()).isEqualTo("Se cumplió.");
        assertThat(correction.reference()).startsWith("Reemplaza al INFORME N.º 001-2026-ORPII/MPLC");
        assertThat(text(office.signing.file(office.sign(correction)))).contains("INFORME N.º 002-2026-ORPII/MPLC");
        assertThat(text(office.signing.file(signed))).contains("INFORME N.º 001-2026-ORPII/MPLC");
    }

    @Test
    void aSignedCorrectionReplacesTheDocumentThatWasReturned() {
        MonthlyReport first = office.sign(office.reports.open(OCTOBER));
        byte[] file = office.signing.file(first);
        CurrentUser.as(ReportingPlatform.MAYOR, () -> office.reception.giveBack(first.id(), "Falta la feria."));
        MonthlyReport draft = office.reports.correct(first.id());
        assertThat(standing(first).state()).isEqualTo(DocumentState.VALID);

        MonthlyReport second = office.sign(draft);

        assertThat(standing(first).state()).isEqualTo(DocumentState.REPLACED);
        assertThat(standing(first).successor()).extracting(Successor::designation, Successor::href)
                .containsExactly("INFORME N.º 002-2026-ORPII/MPLC", "#/reporting/" + second.id());
        assertThat(standing(second).state()).isEqualTo(DocumentState.VALID);
        assertThat(office.signing.file(first)).isEqualTo(file);
        assertThat(office.reports.correction(first)).get().extracting(MonthlyReport::id).isEqualTo(second.id());
        assertThatThrownBy(() -> office.signing.sendAgain(first.id())).isInstanceOf(ConflictException.class).hasMessageContaining("está reemplazado");
        assertThat(office.reports.list(List.of(), LATEST).items()).extracting(MonthlyReportLine::documentId).containsExactly(second.documentId(), first.documentId());
    }

    @Test
    void aReportWhoseDocumentWasDeclaredVoidIsPreparedAnewAndNotSent() {
        MonthlyReport signed = office.sign(office.reports.open(OCTOBER));
        assertThatThrownBy(() -> office.reports.correct(signed.id())).isInstanceOf(ConflictException.class);
        office.platform.coreSql().run(session -> office.documents.revoke(session, Objects.requireNonNull(signed.documentId()), "Cifras equivocadas."));

        assertThatThrownBy(() -> office.signing.sendAgain(signed.id())).isInstanceOf(ConflictException.class).hasMessageContaining("está anulado");
        MonthlyReport draft = office.reports.correct(signed.id());
        assertThat(draft.reference()).isEqualTo("Reemplaza al INFORME N.º 001-2026-ORPII/MPLC, anulado");
        office.sign(draft);

        assertThat(standing(signed)).extracting(Standing::state, Standing::reason).containsExactly(DocumentState.VOID, "Cifras equivocadas.");
        assertThat(Objects.requireNonNull(standing(signed).successor()).designation()).contains("002");
    }

    private Standing standing(MonthlyReport report) {
        long document = Objects.requireNonNull(report.documentId());
        return Objects.requireNonNull(office.documents.standings(List.of(document)).get(document));
    }

    @Test
    void monthsToComeAreRefused() {
        assertThatThrownBy(() -> office.reports.open(YearMonth.of(2026, 12))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> office.reports.open(YearMonth.of(1999, 12))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void pagesGoThroughAllMonthsOnce() {
        IntStream.rangeClosed(1, 9).forEach(month -> office.reports.open(YearMonth.of(2026, month)));

        var first = office.reports.list(List.of(), Paging.of("-month", 4, null, MonthlyReports.SORTS));
        var second = office.reports.list(List.of(), Paging.of("-month", 4, first.next(), MonthlyReports.SORTS));
        var third = office.reports.list(List.of(), Paging.of("-month", 4, second.next(), MonthlyReports.SORTS));

        assertThat(List.of(first, second, third)).flatExtracting(page -> page.items().stream().map(MonthlyReportLine::monthKey).toList())
                .containsExactly("2026-09", "2026-08", "2026-07", "2026-06", "2026-05", "2026-04", "2026-03", "2026-02", "2026-01");
        assertThat(third.next()).isNull();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
