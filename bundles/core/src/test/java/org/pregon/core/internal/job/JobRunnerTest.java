package org.pregon.core.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.internal.security.Users;
import org.pregon.core.job.Daemons;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.job.Jobs.Standing;
import org.pregon.core.job.Jobs.State;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class JobRunnerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final CurrentUser ANA = new CurrentUser(7, "ana", "Ana Ruiz", List.of(), Set.of());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-10-23T14:00:00Z"));
    private final AtomicLong nanos = new AtomicLong();
    private final TestPlatform platform;
    private final JobBook book = new JobBook();
    private final JobQueue queue;
    private final JobRunner runner;
    private final Daily daily = new Daily();

    JobRunnerTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        queue = new JobQueue(platform.coreSql(), platform.audit(), clock);
        runner = runner(Runnable::run);
        book.addJob(daily);
    }

    private JobRunner runner(Executor threads) {
        Users users = new Users(platform.coreSql(), platform.audit(), clock, platform.permissions());
        return new JobRunner(platform.coreSql(), clock, book, queue, new Actors(users), threads, PATIENCE, nanos::get);
    }

    @AfterEach
    void close() {
        runner.stop();
        platform.close();
    }

    /** Rounds until nothing more begins. */
    private static void work(JobRunner node) {
        while (node.round()) {
            continue;
        }
    }

    private long start(String job, String argument) {
        return CurrentUser.as(ANA, () -> platform.coreSql().write(session -> queue.start(session, job, argument)));
    }

    private Standing standing(long run) {
        return queue.standing(run).orElseThrow();
    }

    @Test
    void aJobDoesNotRunBeforeItsTime() {
        work(runner);
        clock.move(Duration.ofHours(9));
        work(runner);

        assertThat(daily.runs).isEmpty();
    }

    @Test
    void itRunsOnceWhenItFallsDueInTheNameOfTheSystem() {
        work(runner);
        clock.move(Duration.ofHours(11));

        work(runner);
        work(runner);

        assertThat(daily.runs).containsExactly(Instant.parse("2026-10-24T00:00:00Z"));
        assertThat(daily.user).isEqualTo(CurrentUser.SYSTEM);
    }

    @Test
    void whatWasMissedWhileEverythingWasOffIsDoneInOrder() {
        work(runner);
        clock.move(Duration.ofDays(3));

        work(runner);

        assertThat(daily.runs).containsExactly(Instant.parse("2026-10-24T00:00:00Z"),
                Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-26T00:00:00Z"));
    }

    @Test
    void aJobThatWantsItMakesUpForTheLastTimeOnly() {
        daily.latest = true;
        work(runner);
        clock.move(Duration.ofDays(3));

        work(runner);

        assertThat(daily.runs).containsExactly(Instant.parse("2026-10-26T00:00:00Z"));
    }

    @Test
    void aFailureIsTriedAgainAfterAPauseAndToldMeanwhile() {
        work(runner);
        clock.move(Duration.ofHours(11));
        daily.fails = true;
        work(runner);
        daily.fails = false;

        work(runner);
        assertThat(daily.runs).as("the pause is not over").isEmpty();
        assertThat(queue.openOf(daily.id())).get().returns("on purpose", RunRow::error).returns(State.QUEUED, RunRow::state);

        clock.move(Duration.ofMinutes(3));
        work(runner);
        assertThat(daily.runs).containsExactly(Instant.parse("2026-10-24T00:00:00Z"));
        assertThat(queue.lastOf(daily.id())).get().returns(State.DONE, RunRow::state).returns(null, RunRow::error);
    }

    @Test
    void aClockThatJumpsADayEitherWayRunsNothingTwice() {
        work(runner);
        clock.move(Duration.ofHours(11));
        work(runner);

        clock.move(Duration.ofDays(-1));
        work(runner);
        clock.move(Duration.ofDays(2));
        work(runner);
        clock.move(Duration.ofDays(-1));
        work(runner);
        clock.move(Duration.ofDays(1));
        work(runner);

        assertThat(daily.runs).containsExactly(Instant.parse("2026-10-24T00:00:00Z"), Instant.parse("2026-10-25T00:00:00Z"));
    }

    @Test
    void ofTwoNodesOnOneDatabaseOneRunsIt() throws Exception {
        JobRunner other = runner(Runnable::run);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            work(runner);
            for (int day = 0; day < 15; day++) {
                clock.move(Duration.ofDays(1));
                Future<?> one = nodes.submit(() -> work(runner));
                Future<?> two = nodes.submit(() -> work(other));
                one.get();
                two.get();
            }
        } finally {
            nodes.shutdownNow();
            other.stop();
        }
        work(runner);

        assertThat(daily.runs).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void whatANodeLeftBehindIsTakenUpWhenItsBeatStandsStillWhateverTheClockSays() {
        JobRunner dead = runner(task -> {});
        work(runner);
        clock.move(Duration.ofHours(11));
        dead.round();

        clock.move(Duration.ofDays(1));
        work(runner);
        nanos.addAndGet(PATIENCE.toNanos() - 1);
        work(runner);
        assertThat(daily.runs).as("it may still be at work").isEmpty();

        dead.round();
        work(runner);
        nanos.addAndGet(PATIENCE.toNanos() - 1);
        work(runner);
        assertThat(daily.runs).as("it has beaten again").isEmpty();

        nanos.addAndGet(2);
        work(runner);
        assertThat(daily.runs).startsWith(Instant.parse("2026-10-24T00:00:00Z"));
        dead.stop();
    }

    @Test
    void aRunThatTakesItsNodeWithItEveryTimeIsGivenUp() {
        long run = start(daily.id(), "");
        for (int crash = 0; crash < 5; crash++) {
            JobRunner dead = runner(task -> {});
            dead.round();
            nanos.addAndGet(PATIENCE.toNanos());
            dead.stop();
            JobRunner next = runner(task -> {});
            next.round();
            nanos.addAndGet(PATIENCE.toNanos());
            next.round();
            next.stop();
        }
        runner.round();
        nanos.addAndGet(PATIENCE.toNanos());
        runner.round();

        assertThat(standing(run)).returns(State.FAILED, Standing::state);
        assertThat(daily.runs).isEmpty();
    }

    @Test
    void whoStartsARunFindsItDoneInTheirName() {
        OnDemand job = add(run -> run.progress(3, 4));
        long run = start(job.id(), "file 12");
        assertThat(standing(run)).returns(State.QUEUED, Standing::state);

        work(runner);

        assertThat(standing(run)).isEqualTo(new Standing(State.DONE, 3, 4, ""));
        assertThat(job.arguments).containsExactly("file 12");
        assertThat(job.user).extracting(CurrentUser::id, CurrentUser::name).containsExactly(7L, "Ana Ruiz");
    }

    @Test
    void aStartThatIsRolledBackNeverWas() {
        OnDemand job = add(run -> {});
        assertThatThrownBy(() -> platform.coreSql().run(session -> {
            queue.start(session, job.id(), "");
            throw new ConflictException("the fact failed");
        })).isInstanceOf(ConflictException.class);

        work(runner);

        assertThat(job.arguments).isEmpty();
    }

    @Test
    void aStartedRunThatThrowsHasFailedAndSaysWhy() {
        OnDemand job = add(run -> {
            throw new IllegalStateException("no such file");
        });
        long run = start(job.id(), "");

        work(runner);
        clock.move(Duration.ofDays(1));
        work(runner);

        assertThat(standing(run)).returns(State.FAILED, Standing::state).returns("no such file", Standing::error);
        assertThat(job.arguments).hasSize(1);
    }

    @Test
    void aWaitingRunIsCancelledAtOnce() {
        OnDemand job = add(run -> {});
        long run = start(job.id(), "");

        queue.cancel(run);
        work(runner);

        assertThat(standing(run)).returns(State.CANCELLED, Standing::state);
        assertThat(job.arguments).isEmpty();
        assertThatThrownBy(() -> queue.cancel(run)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aRunUnderWayEndsWhereItLooks() {
        OnDemand job = add(run -> {
            run.progress(1, 9);
            queue.cancel(queue.openOf("test.on-demand").orElseThrow().id());
            runner.round(); // another thread's, in life
            run.stopIfCancelled();
            run.progress(9, 9);
        });
        long run = start(job.id(), "");

        work(runner);

        assertThat(standing(run)).isEqualTo(new Standing(State.CANCELLED, 1, 9, ""));
    }

    @Test
    void oneThatNeverLooksIsDone() {
        OnDemand job = add(run -> queue.cancel(queue.openOf("test.on-demand").orElseThrow().id()));
        long run = start(job.id(), "");

        work(runner);

        assertThat(standing(run)).returns(State.DONE, Standing::state);
    }

    @Test
    void aSlowJobStopsNoOther() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        OnDemand slow = add(run -> await(release));
        ExecutorService pool = Daemons.pool("test-jobs", 8);
        JobRunner node = runner(pool);
        node.round();
        long waits = start(slow.id(), "1");
        long behind = start(slow.id(), "2");
        clock.move(Duration.ofHours(11));

        CountDownLatch done = daily.done;
        node.round();
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(standing(waits)).returns(State.RUNNING, Standing::state);
        assertThat(standing(behind)).as("runs of one job follow one another").returns(State.QUEUED, Standing::state);

        release.countDown();
        node.stop();
        assertThat(slow.arguments).containsExactly("1");
    }

    @Test
    void whatSomebodyDidThemselvesIsNotedAsDone() {
        Instant begun = clock.instant().minusSeconds(40);

        CurrentUser.as(ANA, () -> platform.coreSql().write(session -> {
            queue.note(session, "directory.import", "12", begun, 1891);
            return true;
        }));

        assertThat(queue.lastOf("directory.import")).get()
                .returns(State.DONE, RunRow::state).returns("Ana Ruiz", RunRow::userName)
                .returns(begun, RunRow::startedAt).returns(clock.instant(), RunRow::finishedAt).returns(1891L, RunRow::done);
        assertThat(runner.round()).isFalse();
    }

    @Test
    void anAdministratorRunsAScheduledJobOutOfTurnOnceAtATime() {
        work(runner);
        queue.runNow(daily);
        assertThatThrownBy(() -> queue.runNow(daily)).isInstanceOf(ConflictException.class);

        work(runner);
        clock.move(Duration.ofHours(11));
        work(runner);

        assertThat(daily.runs).containsExactly(Instant.parse("2026-10-23T14:00:00Z"), Instant.parse("2026-10-24T00:00:00Z"));
    }

    private OnDemand add(Consumer<JobRun> work) {
        OnDemand job = new OnDemand(work);
        book.addJob(job);
        return job;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static final class OnDemand implements Job {
        final List<String> arguments = Collections.synchronizedList(new ArrayList<>());
        private final Consumer<JobRun> work;
        @Nullable CurrentUser user;

        OnDemand(Consumer<JobRun> work) {
            this.work = work;
        }

        @Override
        public String id() {
            return "test.on-demand";
        }

        @Override
        public String name() {
            return "A pedido";
        }

        @Override
        public void run(JobRun run) {
            user = CurrentUser.get();
            arguments.add(run.argument());
            work.accept(run);
        }
    }

    /** Every midnight, UTC. */
    private static final class Daily implements Job {
        final List<Instant> runs = Collections.synchronizedList(new ArrayList<>());
        final CountDownLatch done = new CountDownLatch(1);
        boolean fails;
        boolean latest;
        @Nullable CurrentUser user;

        @Override
        public String id() {
            return "test.daily";
        }

        @Override
        public String name() {
            return "Diaria";
        }

        @Override
        public Instant nextAfter(Instant after) {
            return after.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        }

        @Override
        public boolean onlyLatest() {
            return latest;
        }

        @Override
        public void run(JobRun run) {
            if (fails) {
                throw new IllegalStateException("on purpose");
            }
            user = CurrentUser.get();
            runs.add(run.due());
            done.countDown();
        }
    }
}
