package org.pregon.core.internal.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.ArchiveFile.Sealed;
import org.pregon.core.internal.audit.AuditArchiveMapper.Archived;
import org.pregon.core.internal.audit.SealMapper.Chain;
import org.pregon.core.internal.job.NightJob;
import org.pregon.core.job.Job;
import org.pregon.core.job.JobRun;

/**
 * Takes from the trail what is older than the office wants to see there. A stretch becomes a file, and leaves the trail in the
 * same transaction; a stretch that is not as it was sealed stays where it is, for whoever must look into it.
 */
@Component(service = {Job.class, AuditArchive.class})
public final class AuditArchive implements NightJob {
    private static final int SEALS = 50;

    /** Derby locks the whole table above five thousand. */
    private static final int ENTRIES = 4_000;

    private final Sql sql;
    private final AuditRetention retention;
    private final Clock clock;

    @Activate
    public AuditArchive(@Reference(target = "(pregon.module=core)") Sql sql, @Reference AuditRetention retention, @Reference Clock clock) {
        this.sql = sql;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "core.audit-archive";
    }

    @Override
    public String name() {
        return "Archivar lo más antiguo de la auditoría";
    }

    @Override
    public Turn turn() {
        return Turn.AUDIT_ARCHIVE;
    }

    @Override
    public void run(JobRun run) {
        int years = retention.current().value().years();
        if (years == 0) {
            return;
        }
        Instant before = Lima.today(clock).minusYears(years).atStartOfDay(Lima.ZONE).toInstant();
        while (sql.write(session -> next(session, before))) {
            run.stopIfCancelled();
        }
    }

    /** Those there are, the oldest first. */
    List<Archived> list() {
        return sql.read(session -> session.mapper(AuditArchiveMapper.class).list());
    }

    byte[] content(long lastSeal) {
        return sql.read(session -> session.mapper(AuditArchiveMapper.class).content(lastSeal))
                .map(AuditArchiveMapper.Content::content).orElseThrow(() -> new NotFoundException("No existe ese archivo de la auditoría."));
    }

    /** @return whether there may be more */
    private boolean next(Session session, Instant before) {
        SealMapper seals = session.mapper(SealMapper.class);
        AuditArchiveMapper archives = session.mapper(AuditArchiveMapper.class);
        seals.lock();
        Chain from = archives.end().orElse(new Chain(0, Seal.BEGINNING));
        long end = seals.chain().map(Chain::number).orElse(0L);
        List<Seal> old = seals.after(from.number(), SEALS).stream()
                .filter(seal -> seal.number() < end && seal.sealedAt().isBefore(before)).toList();
        if (old.isEmpty()) {
            return false;
        }
        List<Sealed> stretch = stretch(seals, old);
        check(from, stretch);
        Seal last = stretch.get(stretch.size() - 1).seal();
        List<AuditRow> entries = stretch.stream().flatMap(sealed -> sealed.entries().stream()).toList();
        archives.insert(new Archived(last.number(), from.number() + 1, last.hash(), entries.size(), day(entries, true), day(entries, false),
                clock.instant().truncatedTo(ChronoUnit.MICROS)), ArchiveFile.write(stretch));
        archives.deleteEntries(from.number() + 1, last.number());
        archives.deleteSeals(from.number() + 1, last.number());
        return true;
    }

    private static List<Sealed> stretch(SealMapper seals, List<Seal> old) {
        Map<Long, List<AuditRow>> rows = seals.entriesUnder(old.get(0).number(), old.get(old.size() - 1).number()).stream()
                .collect(Collectors.groupingBy(AuditRow::seal));
        List<Sealed> stretch = new ArrayList<>();
        int entries = 0;
        for (Seal seal : old) {
            Sealed sealed = new Sealed(seal, rows.getOrDefault(seal.number(), List.of()));
            entries += sealed.entries().size();
            if (entries > ENTRIES && !stretch.isEmpty()) {
                break;
            }
            stretch.add(sealed);
        }
        return stretch;
    }

    private static void check(Chain from, List<Sealed> stretch) {
        Chain before = from;
        for (Sealed sealed : stretch) {
            Seal seal = sealed.seal();
            if (!sealed.intact() || seal.number() != before.number() + 1 || !seal.previous().equals(before.hash())) {
                throw new ConflictException("Lo que guarda el sello " + seal.number() + " no está como se selló: no se archiva. Vea la comprobación de la auditoría.");
            }
            before = new Chain(seal.number(), seal.hash());
        }
    }

    private static LocalDate day(List<AuditRow> entries, boolean first) {
        var times = entries.stream().map(AuditRow::happenedAt);
        return (first ? times.min(Instant::compareTo) : times.max(Instant::compareTo)).orElseThrow().atZone(Lima.ZONE).toLocalDate();
    }
}
