package org.pregon.core;

/** There is no such record (404). */
public class NotFoundException extends PregonException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(message);
    }
}
