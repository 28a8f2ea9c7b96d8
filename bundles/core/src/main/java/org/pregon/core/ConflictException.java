package org.pregon.core;

/** The state of things forbids it, and trying again unchanged will not help (409). */
public class ConflictException extends PregonException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message);
    }
}
