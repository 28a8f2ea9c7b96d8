package org.pregon.core.internal.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was just noted as seen. Kept by the machine's own count of time, which no change of the clock moves. */
final class RecentViews {
    private static final long NANOS = 10 * 60 * 1_000_000_000L;
    private static final int MOST = 2_000;

    private final Map<String, Long> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /** Whether it has to be noted now. */
    synchronized boolean isNew(String view) {
        long now = System.nanoTime();
        Long before = seen.get(view);
        if (before != null && now - before < NANOS) {
            return false;
        }
        seen.remove(view);
        seen.put(view, now);
        return true;
    }
}
