package org.pregon.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pregon.core.InvalidInputException;

class CivicRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "28 de julio                                | 2026 | 2026-07-28",
        "29 de febrero                              | 2028 | 2028-02-29",
        "Pascua                                     | 2026 | 2026-04-05",
        "3 días antes de Pascua                     | 2026 | 2026-04-02",
        "60 días después de Pascua                  | 2026 | 2026-06-04",
        "segundo domingo de mayo                    | 2026 | 2026-05-10",
        "primer sábado de febrero                   | 2026 | 2026-02-07",
        "último viernes de agosto                   | 2026 | 2026-08-28",
        "quinto domingo de noviembre                | 2026 | 2026-11-29",
        "hasta el 31 de marzo                       | 2027 | 2027-03-31",
        "1 de enero cada 4 años desde 2027          | 2031 | 2031-01-01",
        "7 de junio desde 2024                      | 2024 | 2024-06-07",
        "2 de enero solo en 2026                    | 2026 | 2026-01-02",
        "7 de junio desde 2024 hasta 2030           | 2030 | 2030-06-07"})
    void givesItsDay(String text, int year, LocalDate day) {
        CivicRule rule = CivicRule.parse(text);

        assertThat(rule.occurrences(year)).extracting(Occurrence::from, Occurrence::to).containsExactly(tuple(day, day));
        assertThat(rule.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "29 de febrero                     | 2027",
        "quinto domingo de octubre         | 2026",
        "1 de enero cada 4 años desde 2027 | 2026",
        "1 de enero cada 4 años desde 2027 | 2023",
        "1 de enero cada 4 años desde 2027 | 2029",
        "7 de junio desde 2024             | 2023",
        "2 de enero solo en 2026           | 2027"})
    void skipsTheYearsWithoutIt(String text, int year) {
        assertThat(CivicRule.parse(text).occurrences(year)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "  El 28 DE JULIO.              | 28 de julio",
        "primero de mayo                | 1 de mayo",
        "28/07                          | 28 de julio",
        "7 de septiembre                | 7 de setiembre",
        "2 de enero de 2026             | 2 de enero solo en 2026",
        "1 de enero cada 1 año desde 2026 | 1 de enero desde 2026",
        "7 de junio, desde 2024         | 7 de junio desde 2024",
        "del 30 de noviembre al 2 de diciembre | del 30 de noviembre al 2 de diciembre",
        "del 1 de julio al 31 de julio  | del 1 al 31 de julio",
        "Jueves Santo                   | 3 días antes de Pascua",
        "Corpus Christi                 | 60 días después de Pascua",
        "pascua - 6                     | 6 días antes de Pascua",
        "1 dia despues de Pascua        | 1 día después de Pascua",
        "2.º domingo de abril           | segundo domingo de abril",
        "el tercer miercoles de octubre | tercer miércoles de octubre",
        "ultimo viernes de agosto       | último viernes de agosto",
        "todos los domingos y lunes a las 8:00 horas | cada lunes y domingo a las 08:00",
        "cada sábado                    | cada sábado",
        "en setiembre, mayo y julio     | en mayo, julio y setiembre",
        "10 días después de cada trimestre | 10 días hábiles después de cada trimestre",
        "15 días calendario después de cada trimestre | 15 días calendario después de cada trimestre"})
    void readsWhatPeopleWriteAndWritesItOneWay(String written, String text) {
        assertThat(CivicRule.parse(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                              | Escriba cuándo cae",
        "mañana                          | No se entiende «mañana»",
        "31 de febrero                   | febrero va del 1 al 29",
        "0 de mayo                       | mayo va del 1 al 31",
        "3 de jullio                     | «jullio» no es un mes",
        "31/13                           | «13» no es un mes",
        "sexto domingo de mayo           | No se entiende",
        "segundo dominggo de mayo        | «dominggo» no es un día de la semana",
        "cada lunes a las 25:00          | no es una hora",
        "en mayo y brumario              | «brumario» no es un mes",
        "300 días después de Pascua      | entre 80 días antes y 250 días después",
        "90 días después de cada trimestre | de 1 a 40 días",
        "1 de enero cada 4 años          | desde qué año se cuenta",
        "1 de enero cada 0 años desde 2027 | cada cuántos años",
        "1 de mayo desde 2030 hasta 2020 | posterior",
        "1 de mayo desde 1200            | no se puede usar"})
    void saysInSpanishWhatIsWrong(String text, String message) {
        assertThatThrownBy(() -> CivicRule.parse(text)).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.errors()).hasSize(1);
            assertThat(e.errors().get(0).field()).isEqualTo("rule");
            assertThat(e.errors().get(0).message()).contains(message);
        });
    }

    @Test void aRangeMayRunOverTheEndOfTheYear() {
        List<Occurrence> found = CivicRule.parse("del 30 de diciembre al 2 de enero").occurrences(2026);

        assertThat(found).containsExactly(new Occurrence(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2), null, Occurrence.Kind.DAY));
    }

    @Test void aWeeklyRuleKeepsItsHour() {
        List<Occurrence> found = CivicRule.parse("cada lunes y domingo a las 08:00").occurrences(2026);

        assertThat(found).hasSize(104).allSatisfy(occurrence -> assertThat(occurrence.time()).isEqualTo(LocalTime.of(8, 0)));
        assertThat(found).extracting(Occurrence::from).startsWith(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 5)).isSorted();
    }

    @Test void monthsAreOwedByTheirLastDay() {
        assertThat(CivicRule.parse("en mayo y setiembre").occurrences(2026)).containsExactly(
            new Occurrence(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), null, Occurrence.Kind.DEADLINE),
            new Occurrence(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), null, Occurrence.Kind.DEADLINE));
    }

    @Test void aTermAfterTheQuarterCountsTheWorkingDaysItIsGiven() {
        CivicRule rule = CivicRule.parse("10 días hábiles después de cada trimestre");

        assertThat(rule.occurrences(2026)).extracting(Occurrence::from)
            .containsExactly(LocalDate.of(2026, 1, 14), LocalDate.of(2026, 4, 14), LocalDate.of(2026, 7, 14), LocalDate.of(2026, 10, 14));
        assertThat(rule.occurrences(2026, new HolidayCalendar(ShippedCalendar.dates()).at("0809"))).extracting(Occurrence::from)
            .containsExactly(LocalDate.of(2026, 1, 16), LocalDate.of(2026, 4, 16), LocalDate.of(2026, 7, 14), LocalDate.of(2026, 10, 15));
    }
}
