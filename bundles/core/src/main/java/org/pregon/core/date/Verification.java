package org.pregon.core.date;

/** How well a fact was checked against its source; the constants are the marks of the data file. */
public enum Verification {
    VL("Leído en la norma"),
    VT("Leído en una copia completa de la norma"),
    VP("Fuente secundaria"),
    U("Por confirmar");

    private final String label;

    Verification(String label) {
        this.label = label;
    }

    /** Spanish, for screens and reports. */
    public String label() {
        return label;
    }
}
