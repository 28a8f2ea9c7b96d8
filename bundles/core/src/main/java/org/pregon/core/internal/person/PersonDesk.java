package org.pregon.core.internal.person;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.person.PersonMapper.BlockRow;
import org.pregon.core.person.Person;
import org.pregon.core.person.PersonalData.Kept;
import org.pregon.core.person.PersonalData;
import org.pregon.core.security.CurrentUser;

/** Everything that all modules keep about one person, and its blocking. */
@Component(service = PersonDesk.class)
public final class PersonDesk {
    static final String ENTITY = "core.person";

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, PersonalData> kinds = new ConcurrentSkipListMap<>();

    @Activate
    public PersonDesk(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addPersonalData(PersonalData kind) {
        kinds.put(kind.kind(), kind);
    }

    public void removePersonalData(PersonalData kind) {
        kinds.remove(kind.kind(), kind);
    }

    /** A record with where it stands. */
    record Found(String kind, String where, boolean blockable, Kept kept) {}

    List<Found> find(Person who) {
        return kinds.values().stream().flatMap(kind -> kind.find(who).stream()
                .map(kept -> new Found(kind.kind(), kind.name(), kind.blockable(), kept))).toList();
    }

    /** What is blocked now, with the name of its kind. */
    record Blocked(BlockRow block, String where) {}

    List<Blocked> blocks() {
        return sql.read(session -> session.mapper(PersonMapper.class).blocks()).stream()
                .map(row -> new Blocked(row, kinds.containsKey(row.kind()) ? kinds.get(row.kind()).name() : row.kind())).toList();
    }

    void block(String kind, long id, String person, String reason) {
        PersonalData owner = owner(kind);
        owner.sql().run(session -> {
            owner.block(session, id, true, reason);
            write(session, "INSERT INTO core_person_block (kind, record_id, person, reason, blocked_by, blocked_at) VALUES (?, ?, ?, ?, ?, ?)",
                    kind, id, person, reason, CurrentUser.get().name(), now());
            note(session, kind, id, "block", person, reason);
        });
    }

    void unblock(long block, String reason) {
        BlockRow row = sql.read(session -> session.mapper(PersonMapper.class).blocks()).stream().filter(one -> one.id() == block).findFirst()
                .orElseThrow(() -> new NotFoundException("Eso ya no está bloqueado."));
        PersonalData owner = owner(row.kind());
        owner.sql().run(session -> {
            if (write(session, "UPDATE core_person_block SET lifted_by = ?, lifted_at = ?, lifted_reason = ? WHERE id = ? AND lifted_at IS NULL",
                    CurrentUser.get().name(), now(), reason, block) == 0) {
                throw new NotFoundException("Eso ya no está bloqueado.");
            }
            owner.block(session, row.recordId(), false, reason);
            note(session, row.kind(), row.recordId(), "unblock", row.person(), reason);
        });
    }

    private PersonalData owner(String kind) {
        PersonalData owner = kinds.get(kind);
        if (owner == null) {
            throw new NotFoundException("El módulo que guarda eso no está funcionando.");
        }
        if (!owner.blockable()) {
            throw new ConflictException("Es parte de un acto de la oficina y no se oculta.");
        }
        return owner;
    }

    private void note(Session session, String kind, long id, String action, String person, String reason) {
        audit.record(session, ENTITY, kind + ":" + id, action, Changes.between(null, new Note(person, reason))
                .field("person", "Persona", Note::person).field("reason", "Motivo", Note::reason).build());
    }

    private record Note(String person, String reason) {}

    private Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
    }

    /** In the transaction of the module whose record it is. */
    private static int write(Session session, String statement, Object... values) {
        try (PreparedStatement prepared = session.connection().prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot write a block", failure);
        }
    }
}
