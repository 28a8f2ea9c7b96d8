package org.pregon.core.document;

/** Whether a signed document still counts. None of them loses its number or its file. */
public enum DocumentState {
    VALID("Vigente"),
    /** A later document stands in its place. */
    REPLACED("Reemplazado"),
    /** Somebody declared it void, whether or not another stands in its place. */
    VOID("Anulado");

    private final String label;

    DocumentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
