package org.pregon.core.internal.db;

/** No work without a database; the message tells the administrator, in Spanish, what to do. */
final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
