package org.pregon.core.internal.media;

/** A stored file that is not on the disk as it was stored. */
record Damage(String id, String name, Kind kind) {
    enum Kind {
        /** Its content has another SHA-256 than its name. */
        CHANGED,
        MISSING,
        /** It is there, and the disk does not give it. */
        UNREADABLE
    }
}
