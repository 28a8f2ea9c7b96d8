package org.pregon.reporting;

/** The life of a monthly report. Whether it has left by mail is the outbox's to tell, see {@link Delivery}. */
public enum ReportState {
    /** Assembled; its texts can be edited and its figures brought up to date. */
    DRAFT("Borrador"),
    /** Read through and ready to sign; editing makes it a draft again. */
    REVIEWED("Revisado"),
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
        return this == DRAFT || this == REVIEWED;
    }
}
