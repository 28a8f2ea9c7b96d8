package org.pregon.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicScope;
import org.pregon.core.testing.TestDatabase;

class CivicDaysTest {
    private final CalendarFixture calendar = new CalendarFixture(TestDatabase.DERBY);
    private final CivicDays days = calendar.civicDays;

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void aYearHasItsSixteenNationalHolidays() {
        List<CivicDay> holidays = days.year(2026, new CivicFilter("", "", Set.of(CivicKind.FN), Set.of()));

        assertThat(holidays).hasSize(16);
        assertThat(holidays).filteredOn(day -> day.id().equals("viernes-santo")).singleElement()
                .satisfies(day -> assertThat(day.from()).isEqualTo("2026-04-03"))
                .satisfies(day -> assertThat(day.rule()).isEqualTo("2 días antes de Pascua"))
                .satisfies(day -> assertThat(day.source()).contains("DLeg 713"));
    }

    @Test
    void theOfficeSeesWhatIsKeptWhereItIs() {
        List<String> here = names(days.year(2026, CivicFilter.at(days.here())));

        assertThat(here).contains("Aniversario de la provincia de La Convención", "Navidad", "Inti Raymi – Día del Cusco")
                .doesNotContain("Aniversario de Arequipa", "Aniversario de la creación del distrito de Kimbiri");
    }

    @Test
    void whatComesEveryWeekStandsOnceInTheYearAndEveryTimeInTheWeek() {
        CivicFilter flag = new CivicFilter("080901", "izamiento", Set.of(), Set.of());

        assertThat(days.year(2026, flag)).hasSize(1);
        assertThat(days.between(LocalDate.parse("2026-10-19"), LocalDate.parse("2026-10-25"), flag))
                .extracting(CivicDay::from)
                .containsExactly(LocalDate.parse("2026-10-19"), LocalDate.parse("2026-10-25"));
    }

    @Test
    void wordsAndScopesNarrow() {
        CivicFilter regional = new CivicFilter("", "jueves santo", Set.of(), Set.of(CivicScope.NATIONAL));

        assertThat(names(days.year(2027, regional))).containsExactly("Jueves Santo");
    }

    private static List<String> names(List<CivicDay> found) {
        return found.stream().map(CivicDay::name).toList();
    }
}
