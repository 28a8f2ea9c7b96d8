package org.pregon.calendar.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RecurrenceDates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.CalendarFixture;
import org.pregon.calendar.feed.PublicCalendar.Feed;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

/** What another program reads out of our feed. */
@OnBothDatabases
class PublicCalendarTest {
    private static final Clock YEAR_2027 = Clock.fixed(Instant.parse("2027-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final CalendarFixture calendar;
    private final PublicCalendar feed;

    PublicCalendarTest(TestDatabase engine) {
        calendar = new CalendarFixture(engine, YEAR_2027);
        feed = new PublicCalendar(calendar.sql, calendar.activities, calendar.civicDays, calendar.office(), YEAR_2027);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void movableFeastsListTheirDays() {
        assertThat(days(event("Jueves Santo"))).containsExactly("2026-04-02", "2027-03-25", "2028-04-13");
        assertThat(days(event("Viernes Santo"))).containsExactly("2026-04-03", "2027-03-26", "2028-04-14");
        assertThat(event("Viernes Santo").getRecurrenceRule()).isNull();
        assertThat(days(event("Día de la Madre"))).containsExactly("2026-05-10", "2027-05-09", "2028-05-14");
    }

    @Test
    void fixedOnesRepeatEveryYearAndEndWhereTheyEnd() {
        VEvent christmas = event("Navidad");
        assertThat(days(christmas)).containsExactly("2026-12-25");
        assertThat(christmas.getRecurrenceRule().getValue().getFrequency()).hasToString("YEARLY");
        assertThat(christmas.getRecurrenceRule().getValue().getUntil()).isNull();

        VEvent bridge = parsed().getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith("civic-dia-no-laborable-2026-07-27@")).findFirst().orElseThrow();
        assertThat(local(bridge.getRecurrenceRule().getValue().getUntil())).isEqualTo("2026-12-31");
    }

    @Test
    void theWeeklyFlagRaisingIsAtEightInLima() {
        VEvent flag = parsed().getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith("civic-izamiento-del-pabellon")).findFirst().orElseThrow();

        assertThat(flag.getRecurrenceRule().getValue().getByDay()).extracting(day -> day.getDay().getAbbr()).containsExactly("MO", "SU");
        assertThat(flag.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-01-04T13:00:00Z"));
        assertThat(text()).contains("DTSTART;TZID=America/Lima:20260104T080000");
    }

    @Test
    void onlyWhatIsPublicIsThereAndAtItsTimeInLima() {
        calendar.activity("Reunión interna", "2027-04-10T09:00");
        Activity open = calendar.activities.create(
                CalendarFixture.form("Serenata a la provincia", "2027-07-24T19:00", ActivityKind.CEREMONY, true));

        assertThat(parsed().getEvents()).extracting(event -> event.getSummary().getValue())
                .contains("Serenata a la provincia").doesNotContain("Reunión interna");
        VEvent event = event("Serenata a la provincia");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-07-25T00:00:00Z"));
        assertThat(event.getUid().getValue()).isEqualTo("activity-" + open.id() + "@080901.calendar.pregon");
        assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(YEAR_2027.instant());
        assertThat(event.getLocation().getValue()).isEqualTo("Plaza de Armas");
    }

    @Test
    void aCancelledOneSaysSo() {
        Activity open = calendar.activities.create(CalendarFixture.form("Feria", "2027-07-24T19:00", ActivityKind.CEREMONY, true));
        calendar.bring(open, ActivityState.CANCELLED);

        assertThat(event("Feria").getStatus().isCancelled()).isTrue();
    }

    @Test
    void termsOfTheOfficeStayInside() {
        assertThat(parsed().getEvents()).extracting(event -> event.getUid().getValue())
                .noneMatch(uid -> uid.contains("balance-y-memoria") || uid.contains("informe-trimestral"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theTagChangesWithTheContentAndOnlyThen() {
        Feed first = feed.current();
        calendar.activity("Interna", "2027-04-10T09:00");
        assertThat(feed.current().etag()).isEqualTo(first.etag());

        calendar.activities.create(CalendarFixture.form("Feria", "2027-07-24T19:00", ActivityKind.CEREMONY, true));

        assertThat(feed.current().etag()).isNotEqualTo(first.etag());
    }

    @Test
    void noLineIsLongerThanTheStandardAllowsAndNothingIsLostInFolding() {
        String title = "Inauguración del Año Escolar – ñ, coma; punto y coma \\ y fin " + "á".repeat(120);
        calendar.activities.create(CalendarFixture.form(title, "2027-07-24T19:00", ActivityKind.CEREMONY, true));

        for (String line : text().split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
        assertThat(text()).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\n\r\n");
        assertThat(event(title)).isNotNull();
    }

    @Test
    void anotherProgramHasNothingToComplainAbout() {
        calendar.activities.create(CalendarFixture.form("Feria", "2027-07-24T19:00", ActivityKind.CEREMONY, true));

        assertThat(parsed().validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(parsed().getTimezoneInfo().getComponents()).hasSize(1);
    }

    private String text() {
        return new String(feed.current().body(), StandardCharsets.UTF_8);
    }

    private ICalendar parsed() {
        return Biweekly.parse(text()).first();
    }

    private VEvent event(String summary) {
        return parsed().getEvents().stream().filter(event -> event.getSummary().getValue().equals(summary)).findFirst().orElseThrow();
    }

    private static List<String> days(VEvent event) {
        List<String> days = new ArrayList<>(List.of(local(event.getDateStart().getValue())));
        event.getProperties(RecurrenceDates.class).forEach(dates -> dates.getDates().forEach(date -> days.add(local(date))));
        return days;
    }

    private static String local(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneId.of(TimeZone.getDefault().getID())).toString();
    }
}
