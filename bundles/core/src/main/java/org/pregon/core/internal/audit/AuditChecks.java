package org.pregon.core.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.SealMapper.Chain;
import org.pregon.core.internal.audit.SealMapper.CheckRow;
import org.pregon.core.internal.audit.Verifier.Result;
import org.pregon.core.rest.Json;
import org.pregon.core.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks of the trail. The end that a check saw must still be there at the next one, and goes to the log: whoever takes
 * entries off the end, seals and all, would have to change that too.
 */
@Component(service = AuditChecks.class)
public final class AuditChecks {
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

    /** @param reached told the number of the seal that the walk has come to */
    public Check run(LongConsumer reached) {
        return run(null, reached);
    }

    /** @param noted a seal that somebody wrote down earlier */
    Check run(@Nullable Chain noted, LongConsumer reached) {
        Set<Chain> known = new HashSet<>();
        last().ifPresent(check -> known.add(new Chain(check.seal(), check.hash())));
        if (noted != null) {
            known.add(noted);
        }
        Result result = new Verifier(sql).run(known, reached);
        Check check = new Check(clock.instant().truncatedTo(ChronoUnit.MICROS),
                CurrentUser.find().orElse(CurrentUser.SYSTEM).name(), result.entries(), result.end().number(),
                result.end().hash(), result.problems(), result.findings());
        sql.run(session -> session.mapper(SealMapper.class).insertCheck(row(check)));
        if (check.problems() == 0) {
            LOG.info("Audit trail intact: {} entries, seal {} {}", check.entries(), check.seal(), check.hash());
        } else {
            LOG.error("Audit trail was tampered with: {} findings, the first is {}", check.problems(), check.findings().get(0).kind());
        }
        return check;
    }

    /** The last one, if there was any. */
    public Optional<Check> last() {
        return sql.read(session -> session.mapper(SealMapper.class).lastCheck()).map(AuditChecks::check);
    }

    /** The end of the chain now. */
    Chain end() {
        return sql.read(session -> session.mapper(SealMapper.class).chain()).orElse(new Chain(0, Seal.BEGINNING));
    }

    /** Entries that should have been sealed long since. */
    public int late() {
        return sql.read(session -> session.mapper(SealMapper.class).countOpenBefore(clock.instant().minus(SEALED_BY)));
    }

    private static CheckRow row(Check check) {
        try {
            return new CheckRow(check.at(), check.by(), check.entries(), check.seal(), check.hash(),
                    (int) Math.min(Integer.MAX_VALUE, check.problems()), Json.mapper().writeValueAsString(check.findings()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Check check(CheckRow row) {
        try {
            return new Check(row.checkedAt(), row.checkedBy(), row.entries(), row.number(), row.hash(), row.problems(),
                    Json.mapper().readValue(row.findings(), new TypeReference<List<Finding>>() {}));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The findings of a check cannot be read", broken);
        }
    }
}
