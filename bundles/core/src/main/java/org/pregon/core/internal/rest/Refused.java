package org.pregon.core.internal.rest;

import org.pregon.core.PregonException;

/** A 403 whose reason a program must tell apart: a missing CSRF token, a password still to be changed. */
public final class Refused extends PregonException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public Refused(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
