package org.pregon.core.internal.date;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicDateBook;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;

/** The configured dates under what the office says of them. */
@Component(service = {CivicDateBook.class, OfficeCalendar.class})
public final class OfficeCalendar implements CivicDateBook {
    private final Sql sql;
    private final Audit audit;
    private final CalendarFile file;
    private final AtomicInteger changes = new AtomicInteger();

    @Activate
    public OfficeCalendar(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference CalendarFile file) {
        this.sql = sql;
        this.audit = audit;
        this.file = file;
    }

    @Override
    public List<Entry> entries() {
        return merge(sql.read(OfficeCalendar::rows));
    }

    @Override
    public Entry get(String id) {
        return find(entries(), id);
    }

    @Override
    public Entry add(CivicDate date) {
        return write(session -> {
            if (merge(rows(session)).stream().anyMatch(entry -> entry.date().id().equals(date.id()))) {
                throw new ConflictException("Ya hay una fecha con ese nombre. Cambie la que existe o escriba otro nombre.");
            }
            session.mapper(CivicDateMapper.class).insert(CivicDateRow.of(date, false, 1));
            Entry added = get(session, date.id());
            audit.record(session, ENTITY, date.id(), "create", describe(null, added));
            return added;
        });
    }

    @Override
    public Entry change(CivicDate date, int version) {
        return put(date.id(), version, "update", before -> CivicDateRow.of(date, false, version));
    }

    @Override
    public Entry hide(String id, int version) {
        return put(id, version, "deactivate", before -> CivicDateRow.of(before.date(), true, version));
    }

    @Override
    public Entry restore(String id, int version) {
        return write(session -> {
            Entry before = get(session, id);
            if (before.origin() == Origin.ADDED) {
                throw new ConflictException("Esta fecha la agregó la oficina: no hay otra a la que volver.");
            }
            if (session.mapper(CivicDateMapper.class).delete(id, version) == 0) {
                throw new StaleVersionException();
            }
            Entry after = get(session, id);
            audit.record(session, ENTITY, id, "update", describe(before, after));
            return after;
        });
    }

    private Entry put(String id, int version, String action, Function<Entry, CivicDateRow> wanted) {
        return write(session -> {
            CivicDateMapper dates = session.mapper(CivicDateMapper.class);
            Entry before = get(session, id);
            if (before.version() != version) {
                throw new StaleVersionException();
            }
            CivicDateRow row = wanted.apply(before);
            if (version == 0) {
                dates.insert(row);
            } else if (dates.update(row) == 0) {
                throw new StaleVersionException();
            }
            Entry after = get(session, id);
            audit.record(session, ENTITY, id, action, describe(before, after));
            return after;
        });
    }

    private Entry write(Function<Session, Entry> work) {
        Entry after = sql.write(work);
        changes.incrementAndGet();
        return after;
    }

    /** The dates that hold here. */
    List<CivicDate> kept() {
        return entries().stream().filter(entry -> !entry.hidden()).map(Entry::date).toList();
    }

    /** Goes up whenever this node changed something. */
    int changes() {
        return changes.get();
    }

    /** The configured dates in their order, each as the office wants it, then its own. */
    private List<Entry> merge(List<CivicDateRow> rows) {
        Map<String, CivicDateRow> own = rows.stream()
                .collect(Collectors.toMap(CivicDateRow::slug, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<Entry> entries = new ArrayList<>();
        for (CivicDate date : file.dates()) {
            CivicDateRow row = own.remove(date.id());
            entries.add(row == null ? new Entry(date, Origin.CONFIGURED, false, 0)
                    : new Entry(row.date(), row.date().equals(date) ? Origin.CONFIGURED : Origin.CHANGED, row.hidden(), row.version()));
        }
        own.values().forEach(row -> entries.add(new Entry(row.date(), Origin.ADDED, row.hidden(), row.version())));
        return List.copyOf(entries);
    }

    private Entry get(Session session, String id) {
        return find(merge(rows(session)), id);
    }

    private static Entry find(List<Entry> entries, String id) {
        Optional<Entry> found = entries.stream().filter(entry -> entry.date().id().equals(id)).findFirst();
        return found.orElseThrow(() -> new NotFoundException("No existe esa fecha."));
    }

    private static List<CivicDateRow> rows(Session session) {
        return session.mapper(CivicDateMapper.class).list();
    }

    private static Changes describe(@Nullable Entry before, Entry after) {
        return Changes.between(before, after)
                .field("name", "Nombre", entry -> entry.date().name())
                .field("rule", "Cuándo cae", entry -> entry.date().rule().text())
                .field("kind", "Tipo", entry -> entry.date().kind().label())
                .field("scope", "Ámbito", entry -> entry.date().scope().label())
                .field("ubigeo", "UBIGEO", entry -> entry.date().ubigeo())
                .field("nonWorking", "No laborable", entry -> entry.date().nonWorking() ? "sí" : "no")
                .field("from", "Desde el año", entry -> entry.date().from())
                .field("to", "Hasta el año", entry -> entry.date().to())
                .field("originYear", "Año del hecho", entry -> entry.date().originYear())
                .field("source", "Norma o fuente", entry -> entry.date().source())
                .field("verification", "Verificación", entry -> entry.date().verification().label())
                .field("note", "Nota", entry -> entry.date().note())
                .field("hidden", "Se celebra aquí", entry -> entry.hidden() ? "no" : "sí")
                .build();
    }
}
