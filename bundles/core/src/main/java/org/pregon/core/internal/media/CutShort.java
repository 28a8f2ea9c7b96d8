package org.pregon.core.internal.media;

import java.io.IOException;
import org.pregon.core.PregonException;

/** The upload ended before its end. */
final class CutShort extends PregonException {
    private static final long serialVersionUID = 1L;

    CutShort(IOException cause) {
        super("La conexión se cortó antes de terminar y no se guardó nada. Vuelva a subir el archivo.", cause);
    }
}
