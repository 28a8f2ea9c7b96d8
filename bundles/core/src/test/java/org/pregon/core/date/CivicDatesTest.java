package org.pregon.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;

class CivicDatesTest {
    private static final String HEADER = "id;regla;nombre;tipo;alcance;ubigeo;no_laborable;desde;hasta;anio_hecho;fuente;verificacion;nota\n";

    private final List<CivicDate> dates = ShippedCalendar.dates();

    @Test void theShippedCalendarHoldsAllRowsOfTheDraftAndTheDecrees() {
        assertThat(dates).hasSize(124);
        assertThat(dates).filteredOn(date -> date.kind() != CivicKind.NL).hasSize(119);
    }

    @Test void everyRowFallsAtLeastOnceInItsYears() {
        assertThat(dates).allSatisfy(date -> assertThat(IntStream.rangeClosed(2020, 2035).boxed()
            .flatMap(year -> date.occurrences(year, DayCount.WEEKDAYS).stream())).as(date.id()).isNotEmpty());
    }

    @Test void everyRowButTheOneOfEveryFourYearsFallsInEachOfItsYears() {
        IntStream.rangeClosed(2020, 2035).forEach(year -> assertThat(dates)
            .filteredOn(date -> date.holdsIn(year) && date.occurrences(year, DayCount.WEEKDAYS).isEmpty())
            .extracting(CivicDate::id).isSubsetOf("inicio-de-mandato-municipal-juramentacion"));
    }

    @ParameterizedTest
    @CsvSource({"2020, 12", "2021, 12", "2022, 14", "2023, 15", "2024, 16", "2025, 16", "2026, 16", "2027, 16", "2030, 16", "2035, 16"})
    void nationalHolidaysGrowWithTheLaws(int year, int count) {
        assertThat(nationalHolidays(year)).hasSize(count);
    }

    @Test void theHolidaysOf2026AreThoseOfTheNorms() {
        assertThat(nationalHolidays(2026)).containsExactlyElementsOf(Stream.of("2026-01-01", "2026-04-02", "2026-04-03", "2026-05-01", "2026-06-07",
            "2026-06-29", "2026-07-23", "2026-07-28", "2026-07-29", "2026-08-06", "2026-08-30", "2026-10-08", "2026-11-01", "2026-12-08",
            "2026-12-09", "2026-12-25").map(LocalDate::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({"06-07, 2024", "07-23, 2023", "08-06, 2022", "12-09, 2022"})
    void aHolidayBeginsWithItsLaw(String day, int first) {
        assertThat(nationalHolidays(first - 1)).doesNotContain(LocalDate.parse((first - 1) + "-" + day));
        assertThat(nationalHolidays(first)).contains(LocalDate.parse(first + "-" + day));
    }

    @Test void aPlaceKeepsItsOwnDatesAndThoseAbove() {
        assertThat(dates).filteredOn(date -> date.holdsAt("080914") && date.scope() != CivicScope.NATIONAL).extracting(CivicDate::id)
            .contains("aniversario-de-la-provincia-de-la-convencion", "inti-raymi-dia-del-cusco", "aniversario-de-la-creacion-del-distrito-de-megantoni")
            .doesNotContain("aniversario-de-la-creacion-del-distrito-de-kimbiri", "reincorporacion-de-tacna-al-peru");
    }

    @Test void anAnniversaryIsCounted() {
        CivicDate province = dates.stream().filter(date -> date.id().equals("aniversario-de-la-provincia-de-la-convencion")).findFirst().orElseThrow();

        assertThat(province.anniversary(2018)).hasValue(161);
        assertThat(province.anniversary(1857)).isEmpty();
    }

    @Test void anExcelCopyIsReadAlike() {
        String excel = "\ufeff" + HEADER.replace("\n", "\r\n")
            + "\"uno\";\"28 de julio\";\"Uno; \"\"dos\"\"\r\ny tres\";FN;Nacional;;SÍ;;;;;vl;\r\n;;;;;;;;;;;;\r\n";

        List<CivicDate> read = read(excel);

        assertThat(read).singleElement().satisfies(date -> {
            assertThat(date.name()).isEqualTo("Uno; \"dos\"\r\ny tres");
            assertThat(date.nonWorking()).isTrue();
        });
    }

    @Test void everyWrongCellIsNamedWithItsRowAndReason() {
        String wrong = HEADER + "uno;31 de febrero;Uno;FX;nacional;;quizá;20x6;;;;VL;\n"
            + "dos;1 de mayo;Dos;FN;regional;0809;no;;;;;VL;\nuno;1 de mayo;Tres;FN;nacional;;no;;;;;VL;\ncorta;1 de mayo\n";

        assertThatThrownBy(() -> read(wrong)).isInstanceOfSatisfying(InvalidInputException.class, e ->
            assertThat(e.errors()).extracting(FieldError::field).containsExactly(
                "fila 2 regla", "fila 2 tipo", "fila 2 no_laborable", "fila 2 desde", "fila 3", "fila 4 id",
                "fila 5 tipo", "fila 5 alcance", "fila 5 verificacion", "fila 5 no_laborable"));
    }

    @Test void anotherFileIsRefused() {
        assertThatThrownBy(() -> read("a;b\n1;2\n")).isInstanceOf(InvalidInputException.class);
    }

    @Test void aCopySavedInWindowsWithCommasIsReadAlike() {
        String windows = HEADER.replace(';', ',') + "uno,3 días antes de Pascua,Señor de los Temblores,FN,nacional,,sí,,,,,VL,\n";

        assertThat(CivicDates.read(windows.getBytes(Charset.forName("windows-1252")))).singleElement()
            .satisfies(date -> assertThat(date.name()).isEqualTo("Señor de los Temblores"));
    }

    private static List<CivicDate> read(String text) {
        return CivicDates.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<LocalDate> nationalHolidays(int year) {
        return dates.stream().filter(date -> date.kind() == CivicKind.FN).flatMap(date -> date.occurrences(year, DayCount.WEEKDAYS).stream())
            .map(Occurrence::from).sorted().collect(Collectors.toList());
    }
}
