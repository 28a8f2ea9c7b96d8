package org.pregon.core.internal.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Whether the nodes that have runs in hand still live. One that has not beaten for so long is gone; that is measured by
 * this machine's own count, not by any clock.
 */
final class Pulses {
    private final long patience;
    private final LongSupplier nanos;
    private final Map<Long, Pulse> seen = new HashMap<>();

    Pulses(Duration patience, LongSupplier nanos) {
        this.patience = patience.toNanos();
        this.nanos = nanos;
    }

    /** A beat that was seen, and since when it stands. */
    private record Pulse(long beat, long since) {}

    boolean gone(RunRow run) {
        long now = nanos.getAsLong();
        Pulse pulse = seen.compute(run.id(), (id, last) ->
                last == null || last.beat() != run.beat() ? new Pulse(run.beat(), now) : last);
        return now - pulse.since() >= patience;
    }

    /** Those of other runs are forgotten. */
    void keep(List<RunRow> open) {
        seen.keySet().removeIf(id -> open.stream().noneMatch(run -> run.id() == id));
    }
}
