package org.pregon.launcher;

/** Pregón cannot start here; the message tells the administrator, in Spanish, what to do. */
public final class StartRefused extends Exception {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }

    void tellAndExit() {
        System.err.println("\n  Pregón no puede iniciar.\n  " + getMessage() + "\n");
        System.exit(2);
    }
}
