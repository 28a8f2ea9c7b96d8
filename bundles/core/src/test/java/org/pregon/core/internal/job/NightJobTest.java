package org.pregon.core.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pregon.core.internal.job.NightJob.Turn;

class NightJobTest {
    /** Saturday noon in Lima. */
    private static final Instant NOON = Instant.parse("2026-10-24T17:00:00Z");

    @Test
    void noTwoBeginWithinHalfAnHour() {
        List<Instant> week = Stream.of(Turn.values())
                .flatMap(turn -> Stream.iterate(turn.nextAfter(NOON), due -> due.isBefore(NOON.plus(Duration.ofDays(7))), turn::nextAfter))
                .sorted()
                .toList();

        assertThat(week).hasSize(3 * 7 + 3);
        for (int i = 1; i < week.size(); i++) {
            assertThat(Duration.between(week.get(i - 1), week.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(30));
        }
    }

    @Test
    void allAreOverBeforeTheOfficeOpens() {
        assertThat(Turn.values()).allSatisfy(turn -> assertThat(turn.nextAfter(NOON).toString()).matches("2026-10-25T(0[789]|10):.*"));
    }
}
