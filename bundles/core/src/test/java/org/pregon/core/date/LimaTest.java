package org.pregon.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimaTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test void todayIsThatOfLimaWhateverTheServersZone() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T04:59:00Z"), ZoneOffset.UTC);

        assertThat(Lima.today(clock)).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(Lima.now(clock)).hasToString("2026-11-22T23:59");
    }

    @Test void datesAreWrittenAsInPeru() {
        assertThat(Lima.brief(MONDAY)).isEqualTo("lun 23 nov 2026");
        assertThat(Lima.words(MONDAY)).isEqualTo("23 de noviembre de 2026");
        assertThat(Lima.numbers(LocalDate.of(2026, 9, 1))).isEqualTo("01/09/2026");
        assertThat(Lima.brief(LocalDate.of(2026, 9, 5))).isEqualTo("sáb 5 set 2026");
        assertThat(Lima.words(YearMonth.of(2026, 9))).isEqualTo("setiembre de 2026");
    }

    @Test void weeksStartOnMonday() {
        assertThat(Lima.startOfWeek(LocalDate.of(2026, 11, 22))).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(Lima.startOfWeek(MONDAY)).isEqualTo(MONDAY);
    }

    @Test void bothWaysToTypeADateAreRead() {
        assertThat(Lima.parse(" 23/11/2026 ")).contains(MONDAY);
        assertThat(Lima.parse("1/9/2026")).contains(LocalDate.of(2026, 9, 1));
        assertThat(Lima.parse("2026-11-23")).contains(MONDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2026", "29/02/2027", "2026-02-31", "11/23/2026", "23/11/26", "23.11.2026", "hoy"})
    void daysThatDoNotExistAreRefused(String text) {
        assertThat(Lima.parse(text)).isEmpty();
    }
}
