package org.pregon.core.internal.security;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.security.CurrentUser;

/**
 * Notes in the trail that somebody could not sign in. What was typed is kept only where it is a login that exists: people type
 * passwords into that field, too. Whoever tries a thousand times makes no thousand entries: an account from an address is noted once a
 * minute, with the count of its tries, all unknown names from an address together, and so many in a minute at most.
 */
final class FailedLogins {
    static final int MOST_A_MINUTE = 60;

    private final Sql sql;
    private final Audit audit;
    private final Set<String> noted = new HashSet<>();
    private Instant minute = Instant.MIN;

    FailedLogins(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    private record Failure(String login, String tries) {}

    /** @param tries how many were wrong in a row, this one counted */
    void note(Optional<UserRow> user, String address, int tries, Instant now) {
        Object who = user.map(UserRow::id).orElse(0L);
        if (!isNew(who + " " + Network.of(address), now.truncatedTo(ChronoUnit.MINUTES))) {
            return;
        }
        Failure failure = new Failure(user.map(UserRow::login).orElse("uno que no existe"), Integer.toString(tries));
        Changes changes = Changes.between(null, failure)
                .field("login", "Usuario escrito", Failure::login)
                .field("tries", "Intentos seguidos", Failure::tries)
                .build();
        // Nobody is signed in yet, whoever's session the browser still holds.
        CurrentUser.Scope nobody = CurrentUser.enter(null);
        try {
            sql.run(session -> audit.record(session, Users.ENTITY, who, "login-failed", changes));
        } finally {
            nobody.close();
        }
    }

    private synchronized boolean isNew(String what, Instant now) {
        if (!now.equals(minute)) {
            minute = now;
            noted.clear();
        }
        return noted.size() < MOST_A_MINUTE && noted.add(what);
    }
}
