package org.pregon.core.internal.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.ElectoralPeriod;
import org.pregon.core.date.ElectoralPeriodForm;
import org.pregon.core.date.ElectoralPeriods;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;

/** {@link ElectoralPeriods} in the database. */
@Component
public final class KnownElectoralPeriods implements ElectoralPeriods {
    private final Sql sql;
    private final Audit audit;

    @Activate
    public KnownElectoralPeriods(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @Override
    public List<ElectoralPeriod> all() {
        return sql.read(session -> session.mapper(ElectoralPeriodMapper.class).list());
    }

    @Override
    public List<ElectoralPeriod> on(LocalDate day, String ubigeo) {
        return all().stream().filter(period -> period.holds(day, ubigeo)).sorted(Comparator.comparing(ElectoralPeriod::convokedOn)).toList();
    }

    @Override
    public ElectoralPeriod get(long id) {
        return sql.read(session -> get(session, id));
    }

    @Override
    public ElectoralPeriod create(ElectoralPeriodForm form) {
        ElectoralPeriod wanted = form.period(0, 1);
        return sql.write(session -> {
            NewId key = new NewId();
            session.mapper(ElectoralPeriodMapper.class).insert(wanted, key);
            ElectoralPeriod created = form.period(key.getId(), 1);
            audit.record(session, ENTITY, created.id(), "create", describe(null, created));
            return created;
        });
    }

    @Override
    public ElectoralPeriod update(long id, ElectoralPeriodForm form, int version) {
        ElectoralPeriod wanted = form.period(id, version);
        return sql.write(session -> {
            ElectoralPeriod before = get(session, id);
            if (session.mapper(ElectoralPeriodMapper.class).update(wanted) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, ENTITY, id, "update", describe(before, wanted));
            return form.period(id, version + 1);
        });
    }

    @Override
    public void delete(long id, int version) {
        sql.run(session -> {
            ElectoralPeriod before = get(session, id);
            if (session.mapper(ElectoralPeriodMapper.class).delete(id, version) == 0) {
                throw new StaleVersionException();
            }
            audit.record(session, ENTITY, id, "delete", describe(before, null));
        });
    }

    private static ElectoralPeriod get(Session session, long id) {
        return session.mapper(ElectoralPeriodMapper.class).find(id).orElseThrow(() -> new NotFoundException("No existe ese periodo electoral."));
    }

    private static Changes describe(@Nullable ElectoralPeriod before, @Nullable ElectoralPeriod after) {
        return Changes.between(before, after)
                .field("process", "Proceso", ElectoralPeriod::process)
                .field("norm", "Norma", ElectoralPeriod::norm)
                .field("ubigeo", "Ámbito", ElectoralPeriod::ubigeo)
                .field("convokedOn", "Convocatoria", ElectoralPeriod::convokedOn)
                .field("voteOn", "Votación", ElectoralPeriod::voteOn)
                .field("secondVoteOn", "Segunda vuelta", ElectoralPeriod::secondVoteOn)
                .field("closedOn", "Cierre", ElectoralPeriod::closedOn)
                .field("note", "Nota", ElectoralPeriod::note)
                .build();
    }
}
