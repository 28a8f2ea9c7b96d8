package org.pregon.core.internal.rest;

import org.pregon.core.PregonException;

/** There is no session where one is needed (401). */
public final class NotAuthenticated extends PregonException {
    private static final long serialVersionUID = 1L;

    public NotAuthenticated() {
        super("Su sesión no está iniciada o terminó. Inicie sesión para continuar.");
    }
}
