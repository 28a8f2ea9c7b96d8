package org.pregon.core.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.job.Job;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class JobRunnerTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-10-23T14:00:00Z"));
    private final TestPlatform platform;
    private final JobRunner runner;
    private final Daily daily = new Daily();

    JobRunnerTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        runner = new JobRunner(platform.coreSql(), clock);
    }

    @AfterEach
    void close() {
        runner.stop();
        platform.close();
    }

    @Test
    void aJobDoesNotRunBeforeItsTime() {
        runner.runDue(daily);
        clock.move(Duration.ofHours(9));
        runner.runDue(daily);

        assertThat(daily.runs).isEmpty();
    }

    @Test
    void itRunsOnceWhenItFallsDueInTheNameOfTheSystem() {
        runner.runDue(daily);
        clock.move(Duration.ofHours(11));

        runner.runDue(daily);
        runner.runDue(daily);

        assertThat(daily.runs).containsExactly(Instant.parse("2026-10-24T00:00:00Z"));
        assertThat(daily.user).isEqualTo(CurrentUser.SYSTEM);
    }

    @Test
    void whatWasMissedWhileEverythingWasOffIsDoneInOrder() {
        runner.runDue(daily);
        clock.move(Duration.ofDays(3));

        runner.runDue(daily);

        assertThat(daily.runs).containsExactly(Instant.parse("2026-10-24T00:00:00Z"),
                Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-26T00:00:00Z"));
    }

    @Test
    void aFailureIsTriedAgainAfterAPause() {
        runner.runDue(daily);
        clock.move(Duration.ofHours(11));
        daily.fails = true;
        runner.runDue(daily);
        daily.fails = false;

        runner.runDue(daily);
        assertThat(daily.runs).as("the pause is not over").isEmpty();

        clock.move(Duration.ofMinutes(2));
        runner.runDue(daily);
        assertThat(daily.runs).containsExactly(Instant.parse("2026-10-24T00:00:00Z"));
    }

    @Test
    void aClockSetBackRunsNothingTwice() {
        runner.runDue(daily);
        clock.move(Duration.ofHours(11));
        runner.runDue(daily);

        clock.move(Duration.ofDays(-1));
        runner.runDue(daily);
        clock.move(Duration.ofDays(1));
        runner.runDue(daily);

        assertThat(daily.runs).hasSize(1);
    }

    /** Every midnight, UTC. */
    private static final class Daily implements Job {
        final List<Instant> runs = Collections.synchronizedList(new ArrayList<>());
        boolean fails;
        CurrentUser user;

        @Override
        public String id() {
            return "test.daily";
        }

        @Override
        public Instant nextAfter(Instant after) {
            return after.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        }

        @Override
        public void run(Instant due) {
            if (fails) {
                throw new IllegalStateException("on purpose");
            }
            user = CurrentUser.get();
            runs.add(due);
        }
    }

    private static final class MovableClock extends Clock {
        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
