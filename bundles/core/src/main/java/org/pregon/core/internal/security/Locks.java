package org.pregon.core.internal.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.Session;
import org.pregon.core.internal.security.TriesMapper.LockRow;
import org.pregon.core.text.Sha256;

/** Who and where is kept out for a while, inside one transaction. */
final class Locks {
    private final Session session;
    private final TriesMapper tries;
    private final Instant now;

    Locks(Session session, Instant now) {
        this.session = session;
        this.tries = session.mapper(TriesMapper.class);
        this.now = now;
    }

    /** A user or an address, until when. */
    record Lock(@Nullable Long userId, @Nullable String address, String until) {}

    /** Names that nobody has are left out: there is nothing to open. */
    List<Lock> list() {
        List<LockRow> rows = tries.locks(now);
        Map<String, Long> users = rows.isEmpty() ? Map.of() : session.mapper(UserMapper.class).list().stream()
                .collect(Collectors.toMap(user -> Sha256.of(user.login()), UserRow::id));
        List<Lock> locks = new ArrayList<>();
        for (LockRow row : rows) {
            boolean address = row.scope().equals("address");
            Long user = row.scope().equals("account") ? users.get(row.name()) : row.userId();
            if (address || user != null) {
                locks.add(new Lock(user, address ? row.name() : null, row.lockedUntil().toString()));
            }
        }
        return locks;
    }

    void open(UserRow user) {
        tries.delete("account", Sha256.of(user.login()));
        tries.deleteDevicesOfUser(user.id());
    }

    /** After a password that somebody else may have known: no browser is trusted more than another. */
    void forgetDevices(long user) {
        tries.deleteDevicesOfUser(user);
        tries.forgetDevices(user, now.plus(Duration.ofDays(1)));
    }
}
