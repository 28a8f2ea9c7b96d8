package org.pregon.core;

/** Somebody else changed the record since the caller read it (412). */
public class StaleVersionException extends PregonException {
    private static final long serialVersionUID = 1L;

    public StaleVersionException() {
        super("Otra persona cambió este registro mientras usted lo editaba. Compare las dos versiones y vuelva a guardar.");
    }
}
