package org.pregon.core.internal.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.security.SessionMapper.OpenRow;

/** The sessions that users have open, for themselves and for an administrator to see and end. */
@Component(service = OpenSessions.class)
public final class OpenSessions {
    private static final int ID = 16;

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public OpenSessions(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A session as its owner sees it.
     *
     * @param id tells sessions apart and opens none
     * @param current the one that asks
     */
    record OpenSession(String id, boolean current, String device, String address, String since, String lastSeen) {}

    /** @param current hash of the asking session, empty where it is another user's */
    List<OpenSession> list(long user, String current) {
        Instant now = clock.instant();
        return sql.read(session -> session.mapper(SessionMapper.class)
                        .listOfUser(user, now.minus(Sessions.LONGEST), now.minus(Sessions.IDLE)))
                .stream().map(row -> view(row, current)).toList();
    }

    void end(long user, String id) {
        sql.run(session -> {
            SessionMapper sessions = session.mapper(SessionMapper.class);
            OpenRow row = sessions.listOfUser(user, Instant.EPOCH, Instant.EPOCH).stream()
                    .filter(open -> id(open).equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("Esa sesión ya estaba cerrada."));
            sessions.delete(row.tokenHash());
            audit.record(session, Users.ENTITY, user, "session-end", Changes.between(row, null)
                    .field("device", "Equipo", open -> Agents.words(open.agent()))
                    .field("address", "Dirección", OpenRow::address)
                    .build());
        });
    }

    /** @param except hash of the session that stays, empty for none */
    void endAll(long user, String except) {
        sql.run(session -> {
            session.mapper(SessionMapper.class).deleteOfUser(user, except);
            audit.record(session, Users.ENTITY, user, "session-end", Changes.NONE);
        });
    }

    private static String id(OpenRow row) {
        return row.tokenHash().substring(0, ID);
    }

    private static OpenSession view(OpenRow row, String current) {
        return new OpenSession(id(row), row.tokenHash().equals(current), Agents.words(row.agent()), row.address(),
                row.createdAt().toString(), row.lastSeen().toString());
    }
}
