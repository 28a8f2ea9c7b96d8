package org.pregon.core.internal.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicDateBook.Entry;
import org.pregon.core.date.CivicDateBook.Origin;
import org.pregon.core.date.CivicDateBook;
import org.pregon.core.date.CivicKind;
import org.pregon.core.date.CivicRule;
import org.pregon.core.date.CivicScope;
import org.pregon.core.date.Verification;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** The office adds, changes and hides dates, and the working days follow at once. */
@OnBothDatabases
class OfficeCalendarTest {
    private static final String QUILLABAMBA = "080901";
    private static final LocalDate MAY_DAY = LocalDate.of(2027, 5, 1);

    private final TestPlatform platform;
    private final OfficeCalendar book;
    private final ConfiguredCalendar calendar;

    OfficeCalendarTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        book = new OfficeCalendar(platform.coreSql(), platform.audit(), new CalendarFile(Path.of("../../config/civic-calendar.csv")));
        calendar = new ConfiguredCalendar(book);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private static CivicDate decree(String id, String rule) {
        return new CivicDate(id, CivicRule.parse(rule), "Día no laborable por aniversario", CivicKind.NL, CivicScope.DISTRICT, QUILLABAMBA,
                true, null, null, null, "DA 004-2027-MPLC/A", Verification.VL, "");
    }

    @Test
    void aDayThatTheOfficeDeclaresIsNoWorkingDayFromTheNextQuestionOn() {
        LocalDate day = LocalDate.of(2027, 7, 26);
        assertThat(calendar.isWorkingDay(day, QUILLABAMBA)).isTrue();

        Entry added = book.add(decree("aniversario-2027", "26 de julio solo en 2027"));

        assertThat(added.origin()).isEqualTo(Origin.ADDED);
        assertThat(calendar.isWorkingDay(day, QUILLABAMBA)).isFalse();
        assertThat(calendar.isWorkingDay(day, "150101")).isTrue();
        assertThat(calendar.isWorkingDay(day.plusYears(1), QUILLABAMBA)).isTrue();
    }

    @Test
    void whatTheOfficeChangesStandsInsteadOfTheFileUntilItIsTakenBack() {
        Entry configured = book.get("dia-del-trabajo");
        CivicDate date = configured.date();
        CivicDate moved = new CivicDate(date.id(), CivicRule.parse("3 de mayo"), date.name(), date.kind(), date.scope(), date.ubigeo(),
                date.nonWorking(), date.from(), date.to(), date.originYear(), "Ley inventada", Verification.U, date.note());

        Entry changed = book.change(moved, configured.version());

        assertThat(changed).isEqualTo(new Entry(moved, Origin.CHANGED, false, 1));
        assertThat(calendar.dates()).contains(moved).doesNotContain(date).hasSameSizeAs(book.entries());
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 5, 3), "")).isFalse();
        assertThatThrownBy(() -> book.change(date, 0)).isInstanceOf(StaleVersionException.class);

        assertThat(book.restore(date.id(), 1)).isEqualTo(configured);
        assertThat(calendar.dates()).contains(date).doesNotContain(moved);
        assertThat(platform.audit().history(CivicDateBook.ENTITY, date.id(), null).items()).extracting("action").containsExactly("update", "update");
    }

    @Test
    void aDateThatIsNotKeptHereIsHiddenAndCanBeKeptAgain() {
        assertThat(calendar.isWorkingDay(MAY_DAY.minusYears(1), "")).isFalse();

        Entry hidden = book.hide("dia-del-trabajo", 0);

        assertThat(hidden.hidden()).isTrue();
        assertThat(hidden.origin()).isEqualTo(Origin.CONFIGURED);
        assertThat(calendar.isWorkingDay(MAY_DAY.minusYears(1), "")).isTrue();
        book.change(hidden.date(), hidden.version());
        assertThat(calendar.isWorkingDay(MAY_DAY.minusYears(1), "")).isFalse();
    }

    @Test
    void twoDatesNeverShareAName() {
        book.add(decree("aniversario", "26 de julio"));
        assertThatThrownBy(() -> book.add(decree("aniversario", "27 de julio"))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> book.add(decree("ano-nuevo", "1 de enero"))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> book.restore("aniversario", 1)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> book.hide("no-hay", 0)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherNodesChangeIsThereAfterARestart() {
        book.add(decree("aniversario", "26 de julio"));
        ConfiguredCalendar again = new ConfiguredCalendar(
                new OfficeCalendar(platform.coreSql(), platform.audit(), new CalendarFile(Path.of("../../config/civic-calendar.csv"))));
        assertThat(again.dates()).extracting(CivicDate::id).contains("aniversario", "ano-nuevo");
    }
}
