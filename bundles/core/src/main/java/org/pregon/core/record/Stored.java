package org.pregon.core.record;

/** A record of a table: known by its id, and by how often it was written. */
public interface Stored {
    long id();

    /** 1 when it is new; each change is one more. What is written carries its new version. */
    int version();
}
