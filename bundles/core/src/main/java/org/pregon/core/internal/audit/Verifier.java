package org.pregon.core.internal.audit;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.ArchiveFile.Sealed;
import org.pregon.core.internal.audit.AuditArchiveMapper.Archived;
import org.pregon.core.internal.audit.Finding.Kind;
import org.pregon.core.internal.audit.SealMapper.Chain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One walk along the whole chain, comparing every entry with what was sealed of it. */
final class Verifier {
    /** Ten thousand entries at most are in memory at once. */
    private static final int SEALS_AT_ONCE = 20;

    private static final int MOST_FINDINGS = 1_000;

    /** No transaction lasts so long, and no clock that is set right by a day is suspected. */
    private static final Duration LATE = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

    private final Sql sql;
    private final List<Finding> findings = new ArrayList<>();
    private long problems;
    private long entries;

    Verifier(Sql sql) {
        this.sql = sql;
    }

    /**
     * What the walk saw.
     *
     * @param findings the first of them
     */
    record Result(long entries, Chain end, long problems, List<Finding> findings) {}

    /**
     * @param noted seals that were written down earlier, to be found unchanged
     * @param reached told the number of the seal that the walk has come to
     */
    Result run(Collection<Chain> noted, LongConsumer reached) {
        Chain end = sql.read(session -> end(session.mapper(SealMapper.class)));
        Set<Chain> unseen = new HashSet<>(noted);
        unseen.removeIf(chain -> chain.number() == 0);
        Seal before = archives(unseen);
        while (true) {
            long from = before.number();
            List<Seal> seals = sql.read(session -> session.mapper(SealMapper.class).after(from, SEALS_AT_ONCE));
            if (seals.isEmpty() || seals.get(0).number() > end.number()) {
                break;
            }
            Map<Long, List<AuditRow>> rows = rows(seals);
            for (Seal seal : seals) {
                if (seal.number() > end.number()) {
                    break;
                }
                link(before, seal);
                compare(seal, rows.getOrDefault(seal.number(), List.of()), before);
                unseen.remove(new Chain(seal.number(), seal.hash()));
                before = seal;
            }
            reached.accept(before.number());
        }
        end(before, end);
        unseen.forEach(chain -> add(new Finding(Kind.NOTED_SEAL_DIFFERS, null, chain.number(), "")));
        return new Result(entries, new Chain(before.number(), before.hash()), problems, findings);
    }

    /** What left the trail is compared like what is there, file by file. */
    private Seal archives(Set<Chain> unseen) {
        Seal before = new Seal(0, Instant.EPOCH, "", "", Seal.BEGINNING);
        for (Archived archived : sql.read(session -> session.mapper(AuditArchiveMapper.class).list())) {
            for (Sealed sealed : read(archived)) {
                link(before, sealed.seal());
                compare(sealed.seal(), sealed.entries(), before);
                unseen.remove(new Chain(sealed.seal().number(), sealed.seal().hash()));
                before = sealed.seal();
            }
            if (!new Chain(before.number(), before.hash()).equals(new Chain(archived.lastSeal(), archived.hash()))) {
                add(new Finding(Kind.SEAL_CHANGED, null, archived.lastSeal(), ""));
                before = new Seal(archived.lastSeal(), before.sealedAt(), "", "", archived.hash());
            }
        }
        return before;
    }

    /** Nothing where the file is none any more: the seal at its end is missed then. */
    private List<Sealed> read(Archived archived) {
        try {
            return sql.read(session -> session.mapper(AuditArchiveMapper.class).content(archived.lastSeal()))
                    .map(file -> ArchiveFile.read(file.content())).orElse(List.of());
        } catch (IllegalStateException | UncheckedIOException broken) {
            LOG.warn("The archive of the audit trail up to seal {} cannot be read", archived.lastSeal());
            LOG.debug("Cause", broken);
            return List.of();
        }
    }

    private Map<Long, List<AuditRow>> rows(List<Seal> seals) {
        Map<Long, List<AuditRow>> bySeal = new HashMap<>();
        sql.read(session -> session.mapper(SealMapper.class)
                        .entriesUnder(seals.get(0).number(), seals.get(seals.size() - 1).number()))
                .forEach(row -> bySeal.computeIfAbsent(row.seal(), number -> new ArrayList<>()).add(row));
        return bySeal;
    }

    private void link(Seal before, Seal seal) {
        gone(before.number() + 1, seal.number() - 1);
        boolean follows = seal.number() != before.number() + 1 || seal.previous().equals(before.hash());
        if (!seal.intact() || !follows) {
            add(new Finding(Kind.SEAL_CHANGED, null, seal.number(), ""));
        }
    }

    private void gone(long first, long last) {
        for (long number = first; number <= Math.min(last, first + MOST_FINDINGS); number++) {
            add(new Finding(Kind.SEAL_MISSING, null, number, ""));
        }
    }

    private void compare(Seal seal, Collection<AuditRow> rows, Seal before) {
        Map<Long, String> hashes = seal.hashes();
        Map<Long, AuditRow> found = new HashMap<>();
        for (AuditRow row : rows) {
            found.put(row.id(), row);
            if (!hashes.containsKey(row.id())) {
                add(Finding.of(Kind.ADDED, row, seal.number()));
            }
        }
        // A clock that was far ahead and set right goes back for the seal as for its entries.
        Instant earliest = (seal.sealedAt().isBefore(before.sealedAt()) ? seal : before).sealedAt().minus(LATE);
        hashes.forEach((id, hash) -> {
            entries++;
            Optional<AuditRow> row = Optional.ofNullable(found.get(id)).or(() -> elsewhere(id));
            if (row.isEmpty()) {
                add(new Finding(Kind.MISSING, id, seal.number(), ""));
            } else if (!row.get().hash().equals(hash)) {
                add(Finding.of(Kind.CHANGED, row.get(), seal.number()));
            } else if (before.number() > 0 && row.get().happenedAt().isBefore(earliest)) {
                add(Finding.of(Kind.BACKDATED, row.get(), seal.number()));
            }
        });
    }

    /** Its mark may have been moved; that alone hides nothing. */
    private Optional<AuditRow> elsewhere(long id) {
        return sql.read(session -> session.mapper(AuditMapper.class).find(id));
    }

    private void end(Seal last, Chain end) {
        if (last.number() < end.number()) {
            gone(last.number() + 1, end.number());
        } else if (!last.hash().equals(end.hash())) {
            add(new Finding(Kind.SEAL_CHANGED, null, last.number(), ""));
        }
        sql.read(session -> {
            SealMapper seals = session.mapper(SealMapper.class);
            long now = end(seals).number();
            List<AuditRow> outside = new ArrayList<>(seals.entriesOutside(Long.MIN_VALUE, -1));
            session.mapper(AuditArchiveMapper.class).end().ifPresent(archived -> outside.addAll(seals.entriesOutside(1, archived.number())));
            outside.addAll(seals.entriesOutside(now + 1, Long.MAX_VALUE));
            return outside;
        }).forEach(row -> add(Finding.of(Kind.ADDED, row, row.seal())));
    }

    private static Chain end(SealMapper seals) {
        return seals.chain()
                .or(() -> seals.last().map(last -> new Chain(last.number(), last.hash())))
                .orElse(new Chain(0, Seal.BEGINNING));
    }

    private void add(Finding finding) {
        problems++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
