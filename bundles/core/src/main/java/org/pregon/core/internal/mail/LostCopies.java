package org.pregon.core.internal.mail;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.pregon.core.internal.mail.OutboxMapper.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the copies of nodes that are gone: their beat stands still, measured by this machine's own count, not by any clock. */
final class LostCopies {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(LostCopies.class);

    /** Who has not looked for so long does not know what happened meanwhile: the database may have been away from both. */
    private static final Duration LONGEST_BLINK = Duration.ofSeconds(45);

    private final OutboxQueue queue;
    private final long patience;
    private final LongSupplier nanos;
    private final Map<Held, Long> seen = new HashMap<>();
    private long looked;

    LostCopies(OutboxQueue queue, Duration patience, LongSupplier nanos) {
        this.queue = queue;
        this.patience = patience.toNanos();
        this.nanos = nanos;
    }

    void takeBack() {
        List<Held> held = queue.others();
        Set<Held> still = new HashSet<>(held);
        seen.keySet().retainAll(still);
        long now = nanos.getAsLong();
        if (now - looked > LONGEST_BLINK.toNanos()) {
            seen.clear();
        }
        looked = now;
        for (Held one : held) {
            if (now - seen.computeIfAbsent(one, first -> now) >= patience && queue.takeBack(one)) {
                LOG.warn("Mail {} was being sent by a node that is gone; it is sent again", one.id());
            }
        }
    }
}
