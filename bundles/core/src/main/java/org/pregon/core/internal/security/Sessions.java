package org.pregon.core.internal.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.text.Sha256;

/**
 * Who is signed in. The database decides; what it said is believed for one second, so that a session ended elsewhere
 * ends here at once and a busy screen does not ask for each request.
 */
@Component(service = Sessions.class)
public final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration BELIEVED = Duration.ofSeconds(1);
    private static final Duration TOUCHED = Duration.ofMinutes(1);
    private static final int MAX_BELIEVED = 5_000;

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final PermissionCatalogue catalogue;
    private final Map<String, Believed> believed = new ConcurrentHashMap<>();

    @Activate
    public Sessions(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock,
            @Reference PermissionCatalogue catalogue) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A session as a request carries it.
     *
     * @param device hash of the cookie of the browser that it was opened in
     */
    public record Active(String tokenHash, String csrf, CurrentUser user, boolean mustChangePassword, String device) {
        Active withOwnPassword() {
            return new Active(tokenHash, csrf, user, false, device);
        }

        boolean csrfMatches(@Nullable String sent) {
            return sent != null && MessageDigest.isEqual(
                    sent.getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** By the clock of the office, which may be set back: then nothing of before is believed. */
    private record Believed(Active active, Instant since) {
        boolean at(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(BELIEVED));
        }
    }

    /**
     * A new session and its cookie.
     *
     * @param device cookie of a browser in which the user was never before
     */
    record Opened(String token, Active active, @Nullable String device) {}

    Opened open(UserRow user, Visitor from) {
        String token = Secrets.token();
        Instant now = clock.instant();
        return sql.write(session -> {
            SessionMapper sessions = session.mapper(SessionMapper.class);
            sessions.deleteOlder(now.minus(LONGEST), now.minus(IDLE));
            Devices devices = new Devices(session.mapper(TriesMapper.class), now);
            String device = devices.recognise(user.id(), from.device()) ? null : devices.remember(user.id());
            SessionRow row = new SessionRow(Sha256.of(token), user.id(), Secrets.token(), now, now,
                    device == null ? from.device() : Sha256.of(device));
            sessions.insert(row, from.address(), from.agent());
            Active active = active(Persons.of(session, user, Lima.today(clock), catalogue), user, row);
            CurrentUser.as(active.user(), () -> {
                audit.record(session, Users.ENTITY, user.id(), "login", Changes.NONE);
                return true;
            });
            return new Opened(token, active, device);
        });
    }

    public Optional<Active> find(String token) {
        return find(token, true);
    }

    /** @param somebody whether a person is at it; what an open page asks on its own keeps no session from ending */
    Optional<Active> find(String token, boolean somebody) {
        String hash = Sha256.of(token);
        Instant now = clock.instant();
        Believed known = believed.get(hash);
        if (known != null && known.at(now)) {
            return Optional.of(known.active());
        }
        Optional<Active> found = load(hash, now, somebody);
        if (believed.size() > MAX_BELIEVED) {
            believed.clear();
        }
        found.ifPresentOrElse(
                active -> believed.put(hash, new Believed(active, now)), () -> believed.remove(hash));
        return found;
    }

    /** A user leaves. */
    void leave(Active active) {
        close(active.tokenHash());
        sql.run(session -> audit.record(session, Users.ENTITY, active.user().id(), "logout", Changes.NONE));
    }

    void close(String tokenHash) {
        sql.run(session -> session.mapper(SessionMapper.class).delete(tokenHash));
        believed.remove(tokenHash);
    }

    /** Asks the database again, after a change that must be seen at once. */
    void forget(String tokenHash) {
        believed.remove(tokenHash);
    }

    private Optional<Active> load(String hash, Instant now, boolean somebody) {
        Optional<SessionRow> row = sql.read(session -> session.mapper(SessionMapper.class).find(hash))
                .filter(session -> session.lastSeen().isAfter(now.minus(IDLE)) && session.createdAt().isAfter(now.minus(LONGEST)));
        if (row.isEmpty()) {
            return Optional.empty();
        }
        if (somebody && row.get().lastSeen().isBefore(now.minus(TOUCHED))) {
            sql.run(session -> session.mapper(SessionMapper.class).touch(hash, now));
        }
        return sql.read(session -> session.mapper(UserMapper.class).find(row.get().userId())
                .filter(UserRow::active)
                .map(user -> active(Persons.of(session, user, Lima.today(clock), catalogue), user, row.get())));
    }

    private static Active active(CurrentUser user, UserRow row, SessionRow session) {
        return new Active(session.tokenHash(), session.csrf(), user, row.mustChange(), session.device());
    }
}
