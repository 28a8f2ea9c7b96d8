package org.pregon.core.internal.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where the work on this thread comes from.
 *
 * @param address of the caller's machine
 * @param via session or token, as far as it may be told
 */
public record Origin(String address, String via) {
    /** Work that nobody asked for from outside. */
    public static final Origin NONE = new Origin("", "");

    private static final ThreadLocal<@Nullable Origin> ON_THREAD = new ThreadLocal<>();
    private static final int SHOWN = 10;

    public Origin {
        address = address.substring(0, Math.min(60, address.length()));
        via = via.substring(0, Math.min(80, via.length()));
    }

    /** @param tokenHash of the session; its first letters tell sessions apart and open none */
    public static Origin session(String address, String tokenHash) {
        return new Origin(address, "session:" + tokenHash.substring(0, Math.min(SHOWN, tokenHash.length())));
    }

    public static Origin current() {
        Origin origin = ON_THREAD.get();
        return origin == null ? NONE : origin;
    }

    /** Puts it on this thread until {@link #leave}. */
    public static void enter(Origin origin) {
        ON_THREAD.set(origin);
    }

    public static void leave() {
        ON_THREAD.remove();
    }
}
