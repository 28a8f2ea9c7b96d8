package org.pregon.core.internal.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.ArchiveFile.Sealed;
import org.pregon.core.internal.audit.AuditArchiveMapper.Archived;
import org.pregon.core.internal.audit.SealMapper.Chain;
import org.pregon.core.internal.audit.SealMapper.CheckRow;
import org.pregon.core.internal.audit.Verifier.Result;
import org.pregon.core.internal.job.NightJob;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;
import org.pregon.core.rest.Json;
import org.pregon.core.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks of the trail, every night and when an auditor asks. The end that a check saw must still be there at the next one,
 * and goes to the log: whoever takes entries off the end, seals and all, would have to change that too.
 */
@Component(service = {Job.class, AuditChecks.class})
public final class AuditChecks implements NightJob {
    private static final Logger LOG = LoggerFactory.getLogger(AuditChecks.class);
    private static final Duration SEALED_BY = Duration.ofMinutes(10);

    private final Sql sql;
    private final Clock clock;

    @Activate
    public AuditChecks(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One check.
     *
     * @param seal number of the last seal
     * @param hash of the last seal
     * @param findings the first of the problems
     */
    public record Check(Instant at, String by, long entries, long seal, String hash, long problems, List<Finding> findings) {}

    @Override
    public String id() {
        return "core.audit-check";
    }

    @Override
    public String name() {
        return "Comprobar el registro de auditoría";
    }

    @Override
    public Turn turn() {
        return Turn.AUDIT_TRAIL;
    }

    @Override
    public void run(JobRun run) {
        long end = end().number();
        check(seal -> {
            run.progress(seal, end);
            run.stopIfCancelled();
        });
    }

    /** @param reached told the number of the seal that the walk has come to */
    Check check(LongConsumer reached) {
        Set<Chain> known = new HashSet<>();
        last().ifPresent(check -> known.add(new Chain(check.seal(), check.hash())));
        Result result = new Verifier(sql).run(known, reached);
        Check check = new Check(clock.instant().truncatedTo(ChronoUnit.MICROS),
                CurrentUser.find().orElse(CurrentUser.SYSTEM).name(), result.entries(), result.end().number(),
                result.end().hash(), result.problems(), result.findings());
        sql.run(session -> session.mapper(SealMapper.class).insertCheck(new CheckRow(check.at(), check.by(), check.entries(),
                check.seal(), check.hash(), (int) Math.min(Integer.MAX_VALUE, check.problems()), Json.write(check.findings()))));
        if (check.problems() == 0) {
            LOG.info("Audit trail intact: {} entries, seal {} {}", check.entries(), check.seal(), check.hash());
        } else {
            LOG.error("Audit trail was tampered with: {} findings, the first is {}", check.problems(), check.findings().get(0).kind());
        }
        return check;
    }

    /** The last one, if there was any. */
    public Optional<Check> last() {
        return sql.read(session -> session.mapper(SealMapper.class).lastCheck()).map(row -> new Check(row.checkedAt(), row.checkedBy(),
                row.entries(), row.number(), row.hash(), row.problems(), Json.readList(row.findings(), Finding.class)));
    }

    /** The end of the chain now. */
    Chain end() {
        return sql.read(session -> session.mapper(SealMapper.class).chain()).orElse(new Chain(0, Seal.BEGINNING));
    }

    /** Whether a seal that somebody wrote down is the one that stands there now; what it seals, a check compares. */
    boolean holds(Chain noted) {
        Optional<Archived> archive = sql.read(session -> session.mapper(AuditArchiveMapper.class).list()).stream()
                .filter(one -> one.firstSeal() <= noted.number() && noted.number() <= one.lastSeal()).findFirst();
        Stream<Seal> seals = archive.isPresent()
                ? ArchiveFile.read(sql.read(session -> session.mapper(AuditArchiveMapper.class).content(archive.get().lastSeal())).orElseThrow().content()).stream().map(Sealed::seal)
                : sql.read(session -> session.mapper(SealMapper.class).after(noted.number() - 1, 1)).stream();
        return seals.anyMatch(seal -> new Chain(seal.number(), seal.hash()).equals(noted));
    }

    /** Entries that should have been sealed long since. */
    public int late() {
        return sql.read(session -> session.mapper(SealMapper.class).countOpenBefore(clock.instant().minus(SEALED_BY)));
    }
}
