package org.pregon.core.date;

/** What a civic date is; the constants are the codes of the data file. */
public enum CivicKind {
    FN("Feriado nacional"),
    FR("Feriado regional o gremial"),
    FC("Fecha cívica"),
    AN("Aniversario"),
    LO("Festividad local"),
    OB("Obligación institucional"),
    /** Declared by the decree of one year; not a holiday. */
    NL("Día no laborable");

    private final String label;

    CivicKind(String label) {
        this.label = label;
    }

    /** Spanish, for screens and reports. */
    public String label() {
        return label;
    }
}
