package org.pregon.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.pregon.core.InvalidInputException;
import org.pregon.core.date.CivicRule.AfterQuarter;
import org.pregon.core.date.CivicRule.FixedDay;
import org.pregon.core.date.CivicRule.FromEaster;
import org.pregon.core.date.CivicRule.InMonths;
import org.pregon.core.date.CivicRule.InYears;
import org.pregon.core.date.CivicRule.NthWeekday;
import org.pregon.core.date.CivicRule.Range;
import org.pregon.core.date.CivicRule.Until;
import org.pregon.core.date.CivicRule.Weekly;

class CivicRulePropertyTest {
    @Property
    void whatIsWrittenIsReadBackEqual(@ForAll("rules") CivicRule rule) {
        assertThat(CivicRule.parse(rule.text())).isEqualTo(rule);
    }

    @Property
    void everyYearHasAnAnswerThatStartsInItInOrderAndIsTheSameTwice(@ForAll("rules") CivicRule rule,
            @ForAll @IntRange(min = CivicRule.FIRST_YEAR, max = CivicRule.LAST_YEAR) int year) {
        var found = rule.occurrences(year);

        assertThat(found).isEqualTo(rule.occurrences(year)).allSatisfy(occurrence -> assertThat(occurrence.from().getYear()).isEqualTo(year));
        assertThat(found).extracting(Occurrence::from).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void anyTextIsEitherARuleOrASpanishError(@ForAll @StringLength(max = 250) String text) {
        try {
            assertThat(CivicRule.parse(text).text()).isNotBlank();
        } catch (InvalidInputException e) {
            assertThat(e.errors()).singleElement().satisfies(error -> assertThat(error.message()).isNotBlank());
        }
    }

    @Property
    void piecesOfTheLanguageInAnyOrderNeverFailOtherwise(@ForAll("pieces") String text) {
        try {
            assertThat(CivicRule.parse(CivicRule.parse(text).text())).isEqualTo(CivicRule.parse(text));
        } catch (InvalidInputException e) {
            assertThat(e.errors()).hasSize(1);
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("28", "0", "99", "de", "julio", "mayo", "domingo", "cada", "del", "al", "1", "4", "años", "desde", "hasta", "el", "2026",
            "a las", "08:00", "99:99", "en", "y", ",", "primer", "último", "días", "antes", "después", "de Pascua", "pascua", "-", "solo en", "trimestre", "hábiles")
            .list().ofMinSize(1).ofMaxSize(8).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<CivicRule> rules() {
        Arbitrary<CivicRule> single = singleRules();
        Arbitrary<CivicRule> limited = Combinators.combine(single, Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1900, 2100),
            Arbitraries.integers().between(0, 60).injectNull(0.4)).as((rule, every, from, length) -> new InYears(rule, every, from, length == null ? null : from + length));
        Arbitrary<CivicRule> ending = Combinators.combine(single, Arbitraries.integers().between(1900, 2100)).as((rule, to) -> new InYears(rule, 1, null, to));
        return Arbitraries.oneOf(single, limited, ending);
    }

    private Arbitrary<CivicRule> singleRules() {
        Arbitrary<Month> months = Arbitraries.of(Month.class);
        Arbitrary<DayOfWeek> weekdays = Arbitraries.of(DayOfWeek.class);
        Arbitrary<MonthDay> days = months.flatMap(month -> Arbitraries.integers().between(1, month.maxLength()).map(day -> MonthDay.of(month, day)));
        Arbitrary<LocalTime> times = Combinators.combine(Arbitraries.integers().between(0, 23), Arbitraries.integers().between(0, 59)).as(LocalTime::of);
        return Arbitraries.oneOf(
            days.map(FixedDay::new),
            days.map(Until::new),
            Combinators.combine(days, days).as(Range::new),
            Arbitraries.integers().between(FromEaster.MIN, FromEaster.MAX).map(FromEaster::new),
            Combinators.combine(Arbitraries.of(1, 2, 3, 4, 5, NthWeekday.LAST), weekdays, months).as(NthWeekday::new),
            Combinators.combine(weekdays.set().ofMinSize(1), times.injectNull(0.3)).as((set, time) -> new Weekly(new TreeSet<>(set), time)),
            months.set().ofMinSize(1).map(set -> new InMonths(new TreeSet<>(set))),
            Combinators.combine(Arbitraries.integers().between(1, AfterQuarter.MAX), Arbitraries.of(true, false)).as(AfterQuarter::new));
    }
}
