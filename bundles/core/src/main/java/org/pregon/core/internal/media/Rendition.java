package org.pregon.core.internal.media;

/** The sizes in which pictures are shown. */
enum Rendition {
    /** For lists and galleries. */
    THUMB(480),
    /** For looking at it on a screen. */
    WEB(1600);

    private final int box;

    Rendition(int box) {
        this.box = box;
    }

    /** The longest side in pixels. */
    int box() {
        return box;
    }
}
