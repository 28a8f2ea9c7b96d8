package org.pregon.core.internal.media;

import java.util.Arrays;
import java.util.Optional;

/** How staff look for a file: what it is to them, however it is packed. */
public enum ArchiveKind {
    IMAGE, AUDIO, VIDEO, DOCUMENT;

    static ArchiveKind ofType(String type) {
        return of(type.substring(0, Math.max(0, type.indexOf('/')))).orElse(DOCUMENT);
    }

    static Optional<ArchiveKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(text)).findFirst();
    }
}
