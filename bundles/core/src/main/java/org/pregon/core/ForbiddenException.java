package org.pregon.core;

/** The caller is known but may not do this (403). */
public class ForbiddenException extends PregonException {
    private static final long serialVersionUID = 1L;

    public ForbiddenException(String message) {
        super(message);
    }
}
