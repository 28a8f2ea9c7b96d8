package org.pregon.core.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.ArchiveFile.Sealed;
import org.pregon.core.internal.audit.AuditArchiveMapper.Archived;
import org.pregon.core.internal.audit.AuditRetention.Retention;
import org.pregon.core.internal.audit.Finding.Kind;
import org.pregon.core.internal.audit.SealMapper.Chain;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** What is older than the office wants to see leaves the trail for a file, and stays in the chain. */
@OnBothDatabases
class AuditArchiveTest {
    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private final Sql sql;
    private final Audit audit;
    private final Sealer sealer;
    private final AuditChecks checks;
    private final AuditRetention retention;
    private final AuditArchive archive;

    AuditArchiveTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        sql = platform.coreSql();
        audit = platform.audit();
        sealer = new Sealer(sql, clock);
        sealer.stop(); // the rounds are the test's own
        checks = new AuditChecks(sql, clock);
        retention = new AuditRetention(new Settings(sql, audit));
        archive = new AuditArchive(sql, retention, clock);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private void note(String id) {
        Changes changes = Changes.between("antes", id).field("name", "Nombre", text -> text).build();
        sql.run(session -> audit.record(session, "test.thing", id, "update", changes));
        sealer.sealAll();
    }

    private void execute(String statement) {
        sql.run(session -> {
            try (Statement tamper = session.connection().createStatement()) {
                tamper.executeUpdate(statement);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private void archived() {
        archive.run(() -> clock.instant());
    }

    /** Three entries of three years ago, two of now. */
    private void threeYears() {
        note("ñandú 1");
        note("ñandú 2");
        note("ñandú 3");
        clock.move(Duration.ofDays(3 * 366));
        note("hoy");
        retention.save(new Retention(2), 0);
        sealer.sealAll();
    }

    @Test
    void whatIsOlderLeavesForAFileAndTheChainGoesOnFromThere() {
        threeYears();
        checks.check(reached -> {});

        archived();

        assertThat(archive.list()).singleElement().returns(1L, Archived::firstSeal).returns(3L, Archived::lastSeal).returns(3L, Archived::entries);
        assertThat(audit.history("test.thing", "ñandú 1", null).items()).isEmpty();
        assertThat(audit.history("test.thing", "hoy", null).items()).hasSize(1);
        assertThat(checks.check(reached -> {})).returns(0L, AuditChecks.Check::problems).returns(5L, AuditChecks.Check::entries);
        archived();
        assertThat(archive.list()).hasSize(1);
        note("mañana");
        assertThat(checks.check(reached -> {}).findings()).isEmpty();
    }

    @Test
    void theFileAloneShowsWhetherItIsWhatWasSealed() {
        threeYears();
        archived();

        List<Sealed> file = ArchiveFile.read(archive.content(3));

        assertThat(file).extracting(sealed -> sealed.entries().get(0).entityId()).containsExactly("ñandú 1", "ñandú 2", "ñandú 3");
        assertThat(file).allMatch(Sealed::intact);
        assertThat(file.get(2).seal().hash()).isEqualTo(archive.list().get(0).hash());
        assertThat(checks.holds(new Chain(2, file.get(1).seal().hash()))).isTrue();
        assertThat(checks.holds(new Chain(2, file.get(0).seal().hash()))).isFalse();
    }

    @Test
    void anArchiveThatWasChangedOrTakenAwayIsNamed() {
        threeYears();
        archived();
        List<Sealed> file = ArchiveFile.read(archive.content(3));
        AuditRow row = file.get(1).entries().get(0);
        AuditRow other = new AuditRow(row.id(), row.happenedAt(), row.userId(), "Otra persona", row.entity(), row.entityId(), row.action(), row.changes(), row.address(), row.via(), row.seal());
        byte[] forged = ArchiveFile.write(List.of(file.get(0), new Sealed(file.get(1).seal(), List.of(other)), file.get(2)));
        Archived kept = archive.list().get(0);
        execute("DELETE FROM core_audit_archive");

        assertThat(checks.check(reached -> {}).findings()).extracting(Finding::kind, Finding::seal)
                .contains(tuple(Kind.SEAL_MISSING, 1L), tuple(Kind.SEAL_MISSING, 3L));

        sql.run(session -> session.mapper(AuditArchiveMapper.class).insert(kept, forged));
        assertThat(checks.check(reached -> {}).findings()).extracting(Finding::kind, Finding::entry).containsExactly(tuple(Kind.CHANGED, row.id()));
        execute("DELETE FROM core_audit_archive");
        sql.run(session -> session.mapper(AuditArchiveMapper.class).insert(kept, new byte[] {1, 2, 3}));
        assertThat(checks.check(reached -> {}).findings()).extracting(Finding::kind, Finding::seal).containsExactly(tuple(Kind.SEAL_CHANGED, 3L));
    }

    @Test
    void whatIsNotAsItWasSealedIsNotArchived() {
        threeYears();
        execute("UPDATE core_audit SET user_name = 'Otra persona' WHERE entity_id = 'ñandú 2'");

        assertThatThrownBy(this::archived).isInstanceOf(ConflictException.class).hasMessageContaining("sello 2");

        assertThat(archive.list()).isEmpty();
        assertThat(audit.history("test.thing", "ñandú 2", null).items()).hasSize(1);
    }

    @Test
    void nothingLeavesBeforeTwoYearsOrWhereNobodyAskedForIt() {
        note("ñandú 1");
        clock.move(Duration.ofDays(3 * 366));
        note("hoy");
        archived();
        assertThat(archive.list()).isEmpty();

        for (int years : new int[] {-1, 1, 51}) {
            assertThatThrownBy(() -> retention.save(new Retention(years), 0)).isInstanceOf(InvalidInputException.class);
        }
        retention.save(new Retention(4), 0);
        archived();
        assertThat(archive.list()).isEmpty();
    }
}
