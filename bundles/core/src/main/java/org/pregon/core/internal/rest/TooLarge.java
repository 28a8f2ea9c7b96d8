package org.pregon.core.internal.rest;

import java.io.IOException;

/** The body goes past its route's limit (413). An IOException, because it is found while reading. */
final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
        super("Lo enviado pasa de " + (limit >= 1_000_000 ? limit / 1_000_000 + " MB" : limit / 1_000 + " kB")
                + ", que es el máximo aquí. Envíe menos o divídalo.");
    }
}
