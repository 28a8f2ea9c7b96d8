package org.pregon.directory;

import org.jspecify.annotations.Nullable;

/** Text as people type it, made fit to keep. */
final class Text {
    private Text() {}

    /** Without white space around it or doubled within it. */
    static String tidy(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** Null where nothing was typed. */
    static @Nullable String present(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
