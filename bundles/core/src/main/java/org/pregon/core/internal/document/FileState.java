package org.pregon.core.internal.document;

/** What became of a document's file. */
public enum FileState {
    INTACT,
    /** Its content is not what was signed. */
    CHANGED,
    MISSING
}
