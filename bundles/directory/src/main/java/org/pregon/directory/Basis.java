package org.pregon.directory;

/** On which ground data of a person are kept (Ley 29733, articles 13 and 14). */
public enum Basis {
    PUBLIC_FUNCTION("Función pública: no requiere consentimiento"),
    PUBLIC_SOURCE("Fuente accesible para el público"),
    CONSENT("Consentimiento de la persona");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
