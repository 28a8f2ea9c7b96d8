package org.pregon.core.rest;

import org.pregon.core.PregonException;

/** A change was asked for without saying which version it starts from (428, RFC 6585). */
public class PreconditionRequiredException extends PregonException {
    private static final long serialVersionUID = 1L;

    public PreconditionRequiredException() {
        super("Falta la versión del registro (If-Match). Vuelva a abrirlo y repita el cambio.");
    }
}
