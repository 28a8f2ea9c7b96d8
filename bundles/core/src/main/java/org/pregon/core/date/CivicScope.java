package org.pregon.core.date;

import java.util.Locale;

/** How far a civic date reaches, and so how many digits of the ubigeo say where. */
public enum CivicScope {
    NATIONAL("Nacional", 0),
    REGIONAL("Regional", 2),
    PROVINCIAL("Provincial", 4),
    DISTRICT("Distrital", 6);

    private final String label;
    private final int digits;

    CivicScope(String label, int digits) {
        this.label = label;
        this.digits = digits;
    }

    /** Spanish, for screens and reports. */
    public String label() {
        return label;
    }

    /** The word of the data file. */
    String word() {
        return label.toLowerCase(Locale.ROOT);
    }

    public int digits() {
        return digits;
    }
}
