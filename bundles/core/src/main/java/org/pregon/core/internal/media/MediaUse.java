package org.pregon.core.internal.media;

/** A record that uses a file. */
public record MediaUse(String kind, long recordId) {
    /** Who sent it. */
    static final String SENDER = "core.user";
}
