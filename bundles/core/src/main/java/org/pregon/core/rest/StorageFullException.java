package org.pregon.core.rest;

import org.pregon.core.PregonException;

/** The disk has no room for what was sent (507). Nothing of it was kept, and everything stored can still be read. */
public class StorageFullException extends PregonException {
    private static final long serialVersionUID = 1L;

    public StorageFullException() {
        super("No queda espacio en el disco del servidor. No se guardó nada y lo guardado se puede seguir viendo; avise al administrador.");
    }
}
