package org.pregon.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.document.Draft;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class SeriesFormatsTest {
    private static final String TYPE = DocumentPlatform.REPORT.id();

    private final DocumentPlatform office;

    SeriesFormatsTest(TestDatabase engine) {
        office = new DocumentPlatform(engine);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static SeriesForm form(String pattern) {
        return new SeriesForm("INFORME", pattern, 3, true, 1);
    }

    private String mistake(SeriesForm form) {
        try {
            office.formats.save(TYPE, "", form, 0);
            return "";
        } catch (InvalidInputException refused) {
            return refused.errors().get(0).field() + ": " + refused.errors().get(0).message();
        }
    }

    @Test
    void theAdministratorsFormatIsUsedFromTheNextDocumentOn() {
        office.sign();
        office.formats.save(TYPE, "", new SeriesForm("INFORME TÉCNICO", "{palabra} {número}/{año} · {unidad}", 5, true, 1), 0);

        assertThat(office.preview.next(office.formats.get(TYPE, ""))).isEqualTo("INFORME TÉCNICO 00002/2026 · ORPII");
        assertThat(office.sign().designation()).isEqualTo("INFORME TÉCNICO 00002/2026 · ORPII");
    }

    @Test
    void aUnitMayHaveItsOwnFormat() {
        office.formats.save(TYPE, "GDS", form("{palabra} GDS {número}-{año}-{unidad}"), 0);

        assertThat(office.sign(new Draft(DocumentPlatform.REPORT, "GDS", "Otro", null)).designation()).isEqualTo("INFORME GDS 001-2026-GDS");
        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 001-2026-ORPII/MUNI");
        assertThat(office.formats.list()).extracting(SeriesFormat::unit).containsExactly("", "", "GDS");

        office.formats.delete(TYPE, "GDS", 1);

        assertThat(office.formats.list()).extracting(SeriesFormat::unit).containsExactly("", "");
    }

    @Test
    void whatWasNumberedOnPaperBeforeIsFollowed() {
        office.formats.save(TYPE, "", new SeriesForm("INFORME", SeriesFormat.USUAL, 3, true, 47), 0);
        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 047-2026-ORPII/MUNI");
        assertThat(office.sign().number()).isEqualTo(48);

        office.clock.move(Duration.ofDays(90));

        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 001-2027-ORPII/MUNI");
    }

    @Test
    void aRunningSeriesDoesNotBeginAnewAndFollowsWhatTheYearAlreadyGave() {
        office.sign();
        office.sign();
        office.formats.save(TYPE, "", new SeriesForm("INFORME", "{palabra} N.º {número}-{unidad}", 4, false, 1), 0);

        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 0003-ORPII");
        office.clock.move(Duration.ofDays(90));
        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 0004-ORPII");

        office.formats.save(TYPE, "", form(SeriesFormat.USUAL), 1);
        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 005-2027-ORPII/MUNI");
    }

    @Test
    void aPatternWithoutTheUnitIsOneSeriesForAllUnits() {
        office.formats.save(TYPE, "", form("{palabra} N.º {número}-{año}-{municipalidad}"), 0);

        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 001-2026-MUNI");
        assertThat(office.sign(new Draft(DocumentPlatform.REPORT, "GDS", "Otro", null)).designation()).isEqualTo("INFORME N.º 002-2026-MUNI");
    }

    @Test
    void aPatternThatWouldRepeatItselfIsRefusedWithItsReason() {
        assertThat(mistake(form("{palabra} N.º {año}"))).isEqualTo("pattern: Escriba {número} una sola vez.");
        assertThat(mistake(form("{número} {número} {año}"))).isEqualTo("pattern: Escriba {número} una sola vez.");
        assertThat(mistake(form("{palabra} {número}"))).startsWith("pattern: Escriba {año}");
        assertThat(mistake(form("{palabra} {número} {año} {mes}"))).startsWith("pattern: No existe {mes}.");
        assertThat(mistake(form("{palabra} {número} {año} {"))).startsWith("pattern: Sobra una llave");
        assertThat(mistake(new SeriesForm("CARTA", SeriesFormat.USUAL, 3, true, 1))).startsWith("word: Otro tipo de documento ya se numera igual («Carta de prueba»)");
        assertThatThrownBy(() -> office.formats.save("test.unknown", "", form(SeriesFormat.USUAL), 0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aStaleFormatChangesNothing() {
        office.formats.save(TYPE, "", form("{palabra} A {número}-{año}"), 0);

        assertThatThrownBy(() -> office.formats.save(TYPE, "", form("{palabra} B {número}-{año}"), 0)).isInstanceOf(StaleVersionException.class);

        assertThat(office.formats.get(TYPE, "").pattern()).isEqualTo("{palabra} A {número}-{año}");
    }
}
