package org.pregon.core.internal.security;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.office.Office;

/** Passwords change: the own one, or another's for one that is good once. What was open with the old one ends. */
@Component(service = Passwords.class)
public final class Passwords {
    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final Door door;
    private final Office office;

    @Activate
    public Passwords(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock, @Reference Door door,
            @Reference Office office) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
        this.door = door;
        this.office = office;
    }

    /** Gives a new one-time password and ends the user's sessions and keys. */
    void reset(long id, String oneTimePassword) {
        String hash = PasswordHash.of(oneTimePassword);
        sql.run(session -> {
            if (session.mapper(UserMapper.class).setPassword(id, hash, true) == 0) {
                throw new NotFoundException("No existe ese usuario.");
            }
            session.mapper(SessionMapper.class).deleteOfUser(id, "");
            new Locks(session, clock.instant()).forgetDevices(id);
            session.mapper(TokenMapper.class).revokeAll(id, clock.instant());
            audit.record(session, Users.ENTITY, id, "password-reset", Changes.NONE);
        });
    }

    /** A user changes the own password; every other session of theirs ends. */
    void change(long id, String current, String next, String sessionToKeep) {
        UserRow user = sql.read(session -> session.mapper(UserMapper.class).find(id).orElseThrow());
        if (door.enter(user.login(), current).isEmpty()) {
            sql.run(session -> audit.record(session, Users.ENTITY, id, "password-wrong", Changes.NONE));
            throw new InvalidInputException("current", "La contraseña actual no es esa.");
        }
        PasswordRules.refusal(next, List.of(user.login()), office.profile().municipality()).ifPresent(why -> {
            throw new InvalidInputException("next", why);
        });
        if (next.equals(current)) {
            throw new InvalidInputException("next", "Elija una contraseña distinta de la actual.");
        }
        String hash = PasswordHash.of(next);
        sql.run(session -> {
            session.mapper(UserMapper.class).setPassword(id, hash, false);
            session.mapper(SessionMapper.class).deleteOfUser(id, sessionToKeep);
            audit.record(session, Users.ENTITY, id, "password-change", Changes.NONE);
        });
    }
}
