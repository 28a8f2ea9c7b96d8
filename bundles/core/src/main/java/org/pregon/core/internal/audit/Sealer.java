package org.pregon.core.internal.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.SealMapper.Chain;
import org.pregon.core.internal.db.RowMarks;
import org.pregon.core.job.Daemons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts committed entries under seals, every other second. Writers know nothing of it, so none waits for another; a seal,
 * its entries' marks and the end of the chain are one transaction, so a crash leaves entries for the next round and
 * nothing half done.
 */
@Component(service = Sealer.class, immediate = true)
public final class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int BATCH = 500;

    private final Sql sql;
    private final Clock clock;
    private final ScheduledExecutorService rounds;

    @Activate
    public Sealer(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock) {
        this.sql = sql;
        this.clock = clock;
        rounds = Daemons.scheduler("pregon-audit-sealer");
        rounds.scheduleWithFixedDelay(this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        Daemons.end(rounds);
    }

    private void round() {
        try {
            sealAll();
        } catch (RuntimeException failure) {
            // On Derby a long transaction, such as an import, is waited for and may outlast the wait.
            LOG.warn("The audit trail could not be sealed; the next round tries again");
            LOG.debug("Cause", failure);
        }
    }

    /** Seals what is committed now. */
    void sealAll() {
        while (sealBatch() == BATCH) {
            LOG.debug("A full batch sealed; there may be more");
        }
    }

    private int sealBatch() {
        if (sql.read(session -> session.mapper(SealMapper.class).someOpen()).isEmpty()) {
            return 0;
        }
        return sql.write(this::seal);
    }

    private int seal(Session session) {
        SealMapper seals = session.mapper(SealMapper.class);
        if (seals.lock() == 0) {
            begin(seals);
        }
        Chain chain = seals.chain().orElseThrow();
        List<AuditRow> entries = seals.open(BATCH);
        if (!entries.isEmpty()) {
            // PostgreSQL keeps microseconds: the hash must be of what will be read back.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Seal seal = Seal.over(entries, chain.number() + 1, chain.hash(), now);
            seals.insert(seal);
            RowMarks.set(session, "UPDATE core_audit SET seal = ? WHERE id = ?", seal.number(), entries.stream().map(AuditRow::id).toList());
            seals.moveTo(seal.number(), seal.hash());
        }
        return entries.size();
    }

    /** The first time; or when somebody took the end of the chain away, which verifying tells. */
    private static void begin(SealMapper seals) {
        seals.last().ifPresentOrElse(
                last -> seals.begin(last.number(), last.hash()), () -> seals.begin(0, Seal.BEGINNING));
    }
}
