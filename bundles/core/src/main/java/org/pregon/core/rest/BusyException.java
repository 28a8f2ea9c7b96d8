package org.pregon.core.rest;

import org.pregon.core.PregonException;

/** Too much of this is going on already; worth asking again soon (503 with {@code Retry-After}). */
public class BusyException extends PregonException {
    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    public BusyException(String message, int retryAfterSeconds) {
        super(message);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
