package org.pregon.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.office.OfficeProfile;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.reporting.Readiness.Unprintable;

/** What is asked before a number is given, because nothing can be mended after. */
@OnBothDatabases
class SigningTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final OfficeProfile EMPTY = new OfficeProfile("Municipalidad", "MUNI", "Oficina de Relaciones Públicas e Imagen Institucional",
            "ORPII", "", "Jefatura de la Oficina", "", "Alcaldía", "Lima", "150101", "#8a1538", null, null, Map.of());

    private final TestDatabase engine;
    @TempDir private Path folder;

    SigningTest(TestDatabase engine) {
        this.engine = engine;
    }

    @Test
    void anOfficeThatNobodyNamedSignsNothingAndSpendsNoNumber() throws IOException {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            office.profile = EMPTY;
            MonthlyReport draft = office.reports.open(OCTOBER);
            assertThat(office.preconditions.of(draft).missing()).containsExactly("el nombre de la municipalidad", "sus siglas",
                    "el nombre de la jefatura", "el nombre de quien recibe los informes");

            assertThatThrownBy(() -> office.sign(draft)).isInstanceOf(ConflictException.class)
                    .hasMessageContaining("Datos de la oficina").hasMessageContaining("el nombre de la jefatura");
            office.profile = ReportingPlatform.profile();
            MonthlyReport signed = office.sign(office.reports.get(draft.id()));

            assertThat(signed.designation()).isEqualTo("INFORME N.º 001-2026-ORPII/MPLC");
            // The draft was assembled before anybody had a name; the paper has them all the same, and keeps them.
            assertThat(text(office.signing.file(signed))).contains("Hernán Quispe Ñahui", "Rosa Elvira Huamán Caballero");
            assertThat(office.reports.get(signed.id()).snapshot()).contains("Hernán Quispe Ñahui");
            assertThat(office.preconditions.of(signed)).isEqualTo(Readiness.SETTLED);
        }
    }

    @Test
    void nothingSignedPointsToAnAddressThatNobodyCanOpen() throws IOException {
        try (var office = new ReportingPlatform(engine, folder, "", false, "http://127.0.0.1:8080/")) {
            MonthlyReport draft = office.reports.open(OCTOBER);
            assertThat(office.preconditions.of(draft).verifiable()).isFalse();

            MonthlyReport signed = office.sign(draft);

            assertThat(text(office.signing.file(signed))).doesNotContain("127.0.0.1", "http", "QR")
                    .contains("Verifique en la sede o en el portal de la municipalidad con el código:", "Código de verificación ");
            assertThat(new String(office.printing.print(signed, ReportFormat.HTML), StandardCharsets.UTF_8)).doesNotContain("127.0.0.1", "Código QR");
            assertThat(office.printing.print(signed, ReportFormat.DOCX)).isNotEmpty();
            assertThat(office.printing.print(signed, ReportFormat.XLSX)).isNotEmpty();
        }
    }

    @Test
    void aTextThatPaperHasNoLettersForIsRefusedWhereItWasWritten() {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            MonthlyReport draft = office.reports.open(OCTOBER);
            var form = new MonthlyReportForm("", "Antecedente.", "Todo bien \uD83D\uDE00.", "Ñandú, «café» – 5 ½ €.", "");

            assertThatThrownBy(() -> office.reports.update(draft.id(), form, draft.version()))
                    .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                        assertThat(refused.errors()).hasSize(1);
                        assertThat(refused.errors().get(0).field()).isEqualTo("difficulties");
                        assertThat(refused.errors().get(0).message()).contains("\uD83D\uDE00");
                    });
        }
    }

    @Test
    void aModulesTextThatCannotBePrintedIsNamedBeforeSigning() {
        try (var office = new ReportingPlatform(engine, folder, "", false)) {
            office.calendar.summary = "Feria \uD83C\uDF89 de la quinua";

            assertThat(office.preconditions.of(office.reports.open(OCTOBER)).unprintable())
                    .containsExactly(new Unprintable("Feria \uD83C\uDF89 de la quinua", "\uD83C\uDF89"));
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
