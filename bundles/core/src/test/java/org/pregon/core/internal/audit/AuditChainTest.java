package org.pregon.core.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.AuditChecks.Check;
import org.pregon.core.internal.audit.Finding.Kind;
import org.pregon.core.internal.audit.SealMapper.Chain;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class AuditChainTest {
    private static final int WRITERS = 32;

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private final Sql sql;
    private final Audit audit;
    private final Sealer sealer;
    private final AuditChecks checks;

    AuditChainTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        sql = platform.coreSql();
        audit = platform.audit();
        sealer = new Sealer(sql, clock);
        sealer.stop(); // the rounds are the test's own
        checks = new AuditChecks(sql, clock);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private void note(Object id, String before, String after) {
        Changes changes = Changes.between(before, after).field("name", "Nombre", text -> text).build();
        sql.run(session -> audit.record(session, "test.thing", id, "update", changes));
    }

    /** Ten entries, under three seals. */
    private void tenEntries() {
        for (int i = 1; i <= 10; i++) {
            note(i, "ñandú " + i, "señal " + i);
            if (i % 4 == 0) {
                sealer.sealAll();
            }
        }
        sealer.sealAll();
    }

    private int execute(String statement) {
        return sql.write(session -> {
            try (Statement tamper = session.connection().createStatement()) {
                return tamper.executeUpdate(statement);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private List<Finding> verify() {
        return checks.check(reached -> {}).findings();
    }

    private void assertFound(Kind kind, long... entries) {
        assertThat(verify()).extracting(Finding::kind, Finding::entry)
                .containsExactlyInAnyOrder(java.util.Arrays.stream(entries).mapToObj(id -> tuple(kind, id)).toArray(org.assertj.core.groups.Tuple[]::new));
    }

    @Test
    void anUntouchedTrailIsIntact() {
        tenEntries();

        assertThat(checks.check(reached -> {})).returns(0L, Check::problems).returns(10L, Check::entries).returns(3L, Check::seal);
        assertThat(verify()).isEmpty();
        assertThat(checks.last()).get().returns(10L, Check::entries);
    }

    @Test
    void everyChangedFieldIsNamed() {
        tenEntries();
        String[] changes = {"happened_at = happened_at - INTERVAL", "user_id = 7", "user_name = 'Otra'", "entity = 'test.other'",
            "entity_id = '99'", "action = 'create'", "changes = '[]'", "address = '10.0.0.1'", "via = 'session:x'"};
        execute("UPDATE core_audit SET happened_at = (SELECT MIN(sealed_at) FROM core_audit_seal), user_name = 'Pregón ' WHERE id = 1");
        for (int i = 1; i < changes.length; i++) {
            assertThat(execute("UPDATE core_audit SET " + changes[i] + " WHERE id = " + (i + 1))).isEqualTo(1);
        }

        assertFound(Kind.CHANGED, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aDeletedEntryIsNamedAlsoTheLast() {
        tenEntries();
        execute("DELETE FROM core_audit WHERE id IN (3, 10)");

        assertFound(Kind.MISSING, 3, 10);
    }

    @Test
    void anEntryThatClaimsASealIsNamed() {
        tenEntries();
        execute("INSERT INTO core_audit (happened_at, user_id, user_name, entity, entity_id, action, changes, seal)"
                + " SELECT happened_at, user_id, user_name, entity, entity_id, action, changes, seal FROM core_audit WHERE id = 2");
        execute("INSERT INTO core_audit (happened_at, user_id, user_name, entity, entity_id, action, changes, seal)"
                + " SELECT happened_at, user_id, user_name, entity, entity_id, action, changes, 77 FROM core_audit WHERE id = 2");

        assertFound(Kind.ADDED, 11, 12);
    }

    @Test
    void anEntrySlippedInLaterUnderAnOldDateIsNamed() {
        tenEntries();
        clock.move(Duration.ofDays(40));
        note("late", "a", "b");
        sealer.sealAll();
        execute("INSERT INTO core_audit (happened_at, user_id, user_name, entity, entity_id, action, changes)"
                + " SELECT happened_at, user_id, user_name, entity, entity_id, action, changes FROM core_audit WHERE id = 2");
        sealer.sealAll();

        assertFound(Kind.BACKDATED, 12);
    }

    @Test
    void twoEntriesThatChangedPlacesAreBothNamed() {
        tenEntries();
        execute("UPDATE core_audit SET entity_id = CASE WHEN id = 2 THEN '9' ELSE '2' END, changes ="
                + " (SELECT o.changes FROM core_audit o WHERE o.id = 11 - core_audit.id) WHERE id IN (2, 9)");

        assertFound(Kind.CHANGED, 2, 9);
    }

    @Test
    void anEntryTakenFromUnderItsSealToBeSealedAnewIsNamed() {
        tenEntries();
        execute("UPDATE core_audit SET user_name = 'Otra', seal = 0 WHERE id = 5");
        sealer.sealAll();

        assertFound(Kind.CHANGED, 5);
    }

    @Test
    void aSealThatWasMadeToFitIsNamedByTheNextOne() {
        tenEntries();
        execute("UPDATE core_audit SET user_name = 'Otra' WHERE id = 5");
        AuditRow changed = sql.read(session -> session.mapper(AuditMapper.class).find(5)).orElseThrow();
        sql.run(session -> {
            Seal second = session.mapper(SealMapper.class).after(1, 1).get(0);
            Seal fitting = Seal.over(sql.read(s -> s.mapper(SealMapper.class).entriesUnder(2, 2)), 2, second.previous(), second.sealedAt());
            try (var update = session.connection().prepareStatement("UPDATE core_audit_seal SET members = ?, hash = ? WHERE number = 2")) {
                update.setString(1, fitting.members());
                update.setString(2, fitting.hash());
                update.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });

        assertThat(changed.userName()).isEqualTo("Otra");
        assertThat(verify()).extracting(Finding::kind, Finding::seal).containsExactly(tuple(Kind.SEAL_CHANGED, 3L));
    }

    @Test
    void sealsThatAreGoneAreNamedAlsoAtTheEnd() {
        tenEntries();
        execute("DELETE FROM core_audit WHERE seal = 2");
        execute("DELETE FROM core_audit_seal WHERE number = 2");
        assertThat(verify()).extracting(Finding::kind, Finding::seal).containsExactly(tuple(Kind.SEAL_MISSING, 2L));

        execute("DELETE FROM core_audit WHERE seal = 3");
        execute("DELETE FROM core_audit_seal WHERE number = 3");
        assertThat(verify()).extracting(Finding::kind, Finding::seal)
                .contains(tuple(Kind.SEAL_MISSING, 2L), tuple(Kind.SEAL_MISSING, 3L));
    }

    @Test
    void aTailThatWasCutOffWithItsSealIsKnownFromTheCheckBefore() {
        tenEntries();
        assertThat(verify()).isEmpty();
        execute("DELETE FROM core_audit WHERE seal = 3");
        execute("DELETE FROM core_audit_seal WHERE number = 3");
        execute("UPDATE core_audit_chain SET number = 2, hash = (SELECT hash FROM core_audit_seal WHERE number = 2)");

        assertThat(verify()).extracting(Finding::kind, Finding::seal).containsExactly(tuple(Kind.NOTED_SEAL_DIFFERS, 3L));
    }

    @Test
    void aSealThatSomebodyWroteDownIsFoundAgainAndNoOther() {
        tenEntries();
        Chain noted = checks.end();

        note(7, "", "later");
        sealer.sealAll();

        assertThat(checks.holds(noted)).isTrue();
        assertThat(checks.holds(new Chain(noted.number() - 1, noted.hash()))).isFalse();
        assertThat(checks.holds(new Chain(noted.number() + 9, noted.hash()))).isFalse();
    }

    @Test
    void manyWritersAtOnceAreSealedToTheLastWhileTheyWrite() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        CountDownLatch begin = new CountDownLatch(1);
        try {
            List<Future<?>> writers = IntStream.range(0, WRITERS).<Future<?>>mapToObj(i -> threads.submit(() -> {
                begin.await();
                for (int n = 0; n < 10; n++) {
                    note(i, "", "n" + n);
                }
                return null;
            })).toList();
            begin.countDown();
            while (!writers.stream().allMatch(Future::isDone)) {
                sealer.sealAll();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        sealer.sealAll();

        assertThat(checks.check(reached -> {})).returns(0L, Check::problems).returns(320L, Check::entries);
    }

    @Test
    void aTransactionThatCommitsLateUnderALowNumberIsSealedWhenItComes() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> slow = thread.submit(() -> sql.run(session -> {
                audit.record(session, "test.thing", "slow", "create", Changes.NONE);
                written.countDown();
                await(others);
            }));
            written.await();
            note("quick", "", "b");
            others.countDown();
            sealer.sealAll();
            slow.get();
        } finally {
            thread.shutdownNow();
        }
        note("next", "", "c");
        sealer.sealAll();

        assertThat(checks.check(reached -> {})).returns(0L, Check::problems).returns(3L, Check::entries);
    }

    @Test
    void aNumberThatNeverWasIsNoGap() {
        note(1, "", "a");
        try {
            sql.run(session -> {
                audit.record(session, "test.thing", "2", "create", Changes.NONE);
                throw new IllegalArgumentException("the fact failed");
            });
        } catch (IllegalArgumentException expected) {
            note(3, "", "c");
        }
        sealer.sealAll();

        assertThat(checks.check(reached -> {})).returns(0L, Check::problems).returns(2L, Check::entries);
    }

    @Test
    void twoSealersMakeOneChain() throws Exception {
        Sealer other = new Sealer(sql, clock);
        other.stop();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                note(i, "", "a");
                Future<?> one = threads.submit(sealer::sealAll);
                Future<?> two = threads.submit(other::sealAll);
                one.get();
                two.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(checks.check(reached -> {})).returns(0L, Check::problems).returns(20L, Check::entries);
    }

    @Test
    void aClockThatJumpsADayEitherWayRaisesNoAlarm() {
        note(1, "", "a");
        sealer.sealAll();
        clock.move(Duration.ofDays(1));
        note(2, "", "b");
        sealer.sealAll();
        clock.move(Duration.ofDays(-1));
        note(3, "", "c");
        sealer.sealAll();

        assertThat(verify()).isEmpty();
    }

    @Test
    void norDoesOneThatWasAMonthAheadAndIsSetRight() {
        clock.move(Duration.ofDays(30));
        note(1, "", "a");
        sealer.sealAll();
        clock.move(Duration.ofDays(-30));
        note(2, "", "b");
        sealer.sealAll();

        assertThat(verify()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
