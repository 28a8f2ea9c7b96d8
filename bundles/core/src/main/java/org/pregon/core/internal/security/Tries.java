package org.pregon.core.internal.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pregon.core.text.Sha256;

/**
 * Counts tries at a password and says when it is enough. Ten are borne within a quarter of an hour; then
 * an account, or a known browser, is closed for as long, and an address for one minute, because a whole town hall may
 * stand behind it. A browser in which that user signed in before is counted by itself: strangers who guess, from next
 * door or from afar, close neither its owner's way in nor that of colleagues. A try is counted before the password is
 * looked at and given back when it was right, so that many at once do not slip through.
 */
final class Tries {
    static final int BORNE = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final TriesMapper tries;
    private final Instant now;

    Tries(TriesMapper tries, Instant now) {
        this.tries = tries;
        this.now = now;
    }

    /** What is counted together. Logins are kept as hashes: people type passwords into that field, too. */
    record Key(String scope, String name) {
        static Key account(String login) {
            return new Key("account", Sha256.of(login));
        }

        static Key address(String address) {
            return new Key("address", Network.of(address));
        }

        static Key device(String tokenHash) {
            return new Key("device", tokenHash);
        }

        Duration closedFor() {
            return scope.equals("address") ? Duration.ofMinutes(1) : WINDOW;
        }
    }

    /** As stored. */
    record Row(String scope, String name, int tries, Instant since, @Nullable Instant lockedUntil) {}

    /** Takes the keys' locks, and gives the end of the wait, if there is one; nothing is counted while it lasts. */
    Optional<Instant> closedUntil(List<Key> keys) {
        Instant latest = Instant.MIN;
        for (Key key : keys) {
            // Without a row there is no lock to take; of two who insert one, the loser breaks on the key and comes again.
            if (tries.touch(key.scope(), key.name()) == 0) {
                tries.insert(new Row(key.scope(), key.name(), 0, now, null));
            }
            Instant until = tries.find(key.scope(), key.name()).map(Row::lockedUntil).orElse(Instant.MIN);
            latest = until.isAfter(latest) ? until : latest;
        }
        return latest.isAfter(now) ? Optional.of(latest) : Optional.empty();
    }

    /** Counts one try for each, after {@link #closedUntil}. Returns those that the try closes, should it be wrong. */
    List<Key> take(List<Key> keys) {
        List<Key> closed = new ArrayList<>();
        for (Key key : keys) {
            Row row = tries.find(key.scope(), key.name()).filter(this::counts).orElse(new Row(key.scope(), key.name(), 0, now, null));
            boolean last = row.tries() + 1 >= BORNE;
            tries.update(new Row(key.scope(), key.name(), row.tries() + 1, row.since(), last ? now.plus(key.closedFor()) : null));
            if (last) {
                closed.add(key);
            }
        }
        return closed;
    }

    /** How many stand to a key's account. */
    int of(Key key) {
        return tries.find(key.scope(), key.name()).map(Row::tries).orElse(0);
    }

    /** The password was right: an account starts anew, an address gets back this one try and no other. */
    void giveBack(List<Key> keys) {
        for (Key key : keys) {
            Optional<Row> row = key.scope().equals("address") ? tries.find(key.scope(), key.name()) : Optional.empty();
            row.filter(found -> found.tries() > 1).ifPresentOrElse(
                    found -> tries.update(new Row(found.scope(), found.name(), found.tries() - 1, found.since(), null)),
                    () -> tries.delete(key.scope(), key.name()));
        }
    }

    private boolean counts(Row row) {
        return row.lockedUntil() == null && row.since().isAfter(now.minus(WINDOW));
    }
}
