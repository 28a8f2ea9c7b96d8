package org.pregon.reporting;

/** The life of a monthly report. Whether it has left by mail is the outbox's to tell, see {@link Delivery}. */
public enum ReportState {
    /** Assembled; its texts can be edited and its figures brought up to date. */
    DRAFT("Borrador"),
    /** Somebody else is asked to read it. */
    REVIEW("En revisión"),
    /** Who read it asks for changes. */
    OBSERVED("Observado"),
    /** Somebody else agrees with it as it is; editing makes it a draft again. */
    APPROVED("Aprobado"),
    /** Numbered and immutable, and on its way to the Alcaldía. */
    SIGNED("Firmado"),
    /** The Alcaldía has acknowledged it. */
    RECEIVED("Recibido"),
    /** The Alcaldía has sent it back with remarks; a correction is a new edition. */
    RETURNED("Devuelto con observaciones");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean editable() {
        return compareTo(SIGNED) < 0;
    }

    /** What a change makes of it: nobody has read it as it is now. */
    ReportState edited() {
        return this == OBSERVED ? OBSERVED : DRAFT;
    }
}
