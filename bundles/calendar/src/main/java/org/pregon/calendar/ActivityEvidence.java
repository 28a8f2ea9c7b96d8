package org.pregon.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.db.EvidenceMapper;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.media.MediaUses;
import org.pregon.core.security.Reach;

/** Photographs, files and documents that show what was done. */
@Component(service = ActivityEvidence.class)
public final class ActivityEvidence {
    private final Sql sql;
    private final Audit audit;
    private final Media media;
    private final MediaUses uses;

    @Activate
    public ActivityEvidence(
            @Reference(target = "(pregon.module=calendar)") Sql sql, @Reference Audit audit, @Reference Media media,
            @Reference MediaUses uses) {
        this.sql = sql;
        this.audit = audit;
        this.media = media;
        this.uses = uses;
    }

    public List<Evidence> list(long activityId) {
        return sql.read(session -> {
            Activities.find(session, activityId);
            return session.mapper(EvidenceMapper.class).list(activityId);
        });
    }

    public Evidence add(long activityId, EvidenceForm form) {
        MediaFile file = form.media() == null ? null : media.find(form.media())
                .orElseThrow(() -> new InvalidInputException("media", "Ese archivo no está guardado. Súbalo de nuevo."));
        return sql.write(session -> {
            if (writable(session, activityId).state() == ActivityState.CANCELLED) {
                throw new ConflictException("La actividad está cancelada: no lleva evidencias.");
            }
            return insert(session, activityId, form, file);
        });
    }

    /** Inserts within a transaction of the caller. */
    public Evidence insert(Session session, long activityId, EvidenceForm form, @Nullable MediaFile file) {
        EvidenceMapper rows = session.mapper(EvidenceMapper.class);
        int position = form.position() == null ? rows.lastPosition(activityId) + 1 : form.position();
        NewId key = new NewId();
        rows.insert(new Evidence(0, activityId, form.caption(), form.credit(), file == null ? null : file.id(),
                file == null ? null : file.type(), file == null ? null : file.name(), position), key);
        Evidence added = find(session, activityId, key.getId());
        if (added.media() != null) {
            uses.attach(session, added.media(), Activities.ENTITY, activityId);
        }
        audit.record(session, Activities.ENTITY, activityId, "attach", describe(null, added));
        return added;
    }

    public Evidence update(long activityId, long id, EvidenceForm form) {
        return sql.write(session -> {
            writable(session, activityId);
            Evidence before = find(session, activityId, id);
            int position = form.position() == null ? before.position() : form.position();
            session.mapper(EvidenceMapper.class).update(id, form.caption(), form.credit(), position);
            Evidence after = find(session, activityId, id);
            audit.record(session, Activities.ENTITY, activityId, "update", describe(before, after));
            return after;
        });
    }

    /** Takes it off the activity; the file itself stays in core's media. */
    public void remove(long activityId, long id) {
        sql.run(session -> {
            writable(session, activityId);
            Evidence before = find(session, activityId, id);
            EvidenceMapper rows = session.mapper(EvidenceMapper.class);
            rows.delete(id);
            if (before.media() != null && rows.list(activityId).stream().noneMatch(other -> before.media().equals(other.media()))) {
                uses.detach(session, before.media(), Activities.ENTITY, activityId);
            }
            audit.record(session, Activities.ENTITY, activityId, "detach", describe(before, null));
        });
    }

    /** One that the caller may change. */
    private static Activity writable(Session session, long id) {
        Activity activity = Activities.find(session, id);
        Reach.of(CalendarModule.WRITE).change(activity.unitId());
        return activity;
    }

    private static Evidence find(Session session, long activityId, long id) {
        return session.mapper(EvidenceMapper.class).find(activityId, id)
                .orElseThrow(() -> new NotFoundException("No existe esa evidencia."));
    }

    private static Changes describe(@Nullable Evidence before, @Nullable Evidence after) {
        return Changes.between(before, after)
                .field("caption", "Evidencia", Evidence::caption)
                .field("credit", "Crédito", Evidence::credit)
                .field("fileName", "Archivo", Evidence::fileName)
                .field("position", "Orden", Evidence::position)
                .build();
    }
}
