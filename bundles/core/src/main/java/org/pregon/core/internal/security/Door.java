package org.pregon.core.internal.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.rest.TooManyTries;
import org.pregon.core.internal.security.Locks.Lock;
import org.pregon.core.internal.security.Tries.Key;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a password is looked at, for signing in and for signing. Known or not, active or not, every name is
 * met with the same work and the same words.
 */
@Component(service = Door.class)
public final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final FailedLogins failed;

    @Activate
    public Door(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
        this.failed = new FailedLogins(sql, audit);
    }

    /**
     * What is found before the password is looked at.
     *
     * @param tries with this one
     */
    private record Attempt(Optional<UserRow> user, List<Key> keys, List<Key> last, int tries, Optional<Instant> closedUntil) {}

    /** Of somebody who is signed in and has to say it again; what it is for notes when it was wrong. */
    Optional<UserRow> enter(String login, String password) {
        return enter(login, password, Visitor.current(), attempt -> {});
    }

    /**
     * The active user with that name and password, who signs in. A wrong one is noted in the trail.
     *
     * @throws TooManyTries when too many were wrong; the password is not even looked at
     */
    Optional<UserRow> enter(String login, String password, Visitor from) {
        return enter(login, password, from, wrong -> failed.note(wrong.user(), from.address(), wrong.tries(), clock.instant()));
    }

    private Optional<UserRow> enter(String typed, String password, Visitor from, Consumer<Attempt> whenWrong) {
        String login = typed.trim().toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        Attempt attempt = attempt(login, from, now);
        attempt.closedUntil().ifPresent(until -> {
            throw new TooManyTries(Duration.between(now, until));
        });
        Optional<UserRow> user = attempt.user();
        boolean matches = PasswordHash.matches(password, user.map(UserRow::passwordHash).orElse(PasswordHash.OF_NOBODY));
        Optional<UserRow> entered = user.filter(row -> matches && row.active());
        if (entered.isPresent()) {
            sql.run(session -> new Tries(session.mapper(TriesMapper.class), now).giveBack(attempt.keys()));
            // Apart: it looks at every row, and two that did so with rows of their own locked would wait for each other.
            sql.run(session -> session.mapper(TriesMapper.class).prune(now.minus(Duration.ofDays(1)), now));
        } else {
            whenWrong.accept(attempt);
            attempt.last().forEach(key -> closed(key, user));
        }
        return entered;
    }

    /** Who and where is kept out just now. */
    List<Lock> locks() {
        return sql.read(session -> new Locks(session, clock.instant()).list());
    }

    /** Lets a user in again before the time is over. */
    void unlock(long id) {
        sql.run(session -> {
            UserRow row = session.mapper(UserMapper.class).find(id).orElseThrow(() -> new NotFoundException("No existe ese usuario."));
            new Locks(session, clock.instant()).open(row);
            audit.record(session, Users.ENTITY, id, "unlock", Changes.NONE);
        });
    }

    void unlockAddress(String address) {
        sql.run(session -> {
            session.mapper(TriesMapper.class).delete("address", address);
            audit.record(session, Users.ENTITY, 0L, "unlock", address(address, ""));
        });
    }

    private Attempt attempt(String login, Visitor from, Instant now) {
        return sql.write(session -> {
            TriesMapper mapper = session.mapper(TriesMapper.class);
            Tries tries = new Tries(mapper, now);
            Optional<UserRow> user = session.mapper(UserMapper.class).findByLogin(login);
            Optional<Long> owner = mapper.userOfDevice(from.device());
            List<Key> keys = owner.isPresent() && user.map(UserRow::id).equals(owner)
                    ? List.of(Key.device(from.device()))
                    : byAccountAndAddress(login, from);
            Optional<Instant> closedUntil = tries.closedUntil(keys);
            List<Key> last = closedUntil.isPresent() ? List.of() : tries.take(keys);
            // Of names that nobody has, what counts is how many came from there.
            int count = tries.of(keys.get(user.isPresent() ? 0 : keys.size() - 1));
            return new Attempt(user, keys, last, count, closedUntil);
        });
    }

    private static List<Key> byAccountAndAddress(String login, Visitor from) {
        List<Key> keys = new ArrayList<>(List.of(Key.account(login)));
        if (!from.address().isEmpty()) {
            keys.add(Key.address(from.address()));
        }
        return keys;
    }

    /** Written for unknown names, too: the trail shows that somebody guesses, and it takes as long. */
    private void closed(Key key, Optional<UserRow> user) {
        String what = key.scope().equals("address") ? key.name() : "";
        LOG.warn("Too many wrong passwords: {} {} is closed for {}", key.scope(), what.isEmpty() ? "of one user" : what, key.closedFor());
        sql.run(session -> audit.record(session, Users.ENTITY, user.map(UserRow::id).orElse(0L), "lock",
                address("", what)));
    }

    private static Changes address(String before, String after) {
        return Changes.between(before, after).field("address", "Dirección", address -> address).build();
    }
}
