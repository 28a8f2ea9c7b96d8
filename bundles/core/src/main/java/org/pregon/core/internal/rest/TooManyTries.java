package org.pregon.core.internal.rest;

import java.time.Duration;
import org.pregon.core.PregonException;

/** Too many wrong passwords (429 with {@code Retry-After}). */
public final class TooManyTries extends PregonException {
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    public TooManyTries(Duration wait) {
        super("Hubo demasiados intentos con una contraseña equivocada. " + words(wait.plusSeconds(59).toMinutes())
                + " o pida al administrador que quite el bloqueo.");
        this.retryAfterSeconds = Math.max(1, wait.toSeconds());
    }

    private static String words(long minutes) {
        return minutes <= 1 ? "Espere un minuto" : "Espere " + minutes + " minutos";
    }

    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
