package org.pregon.core;

/** Root of what Pregón throws on purpose. The message is Spanish, for the person at the screen: it says what to do. */
public abstract class PregonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected PregonException(String message) {
        super(message);
    }

    protected PregonException(String message, Throwable cause) {
        super(message, cause);
    }
}
