package org.pregon.launcher;

import java.nio.file.Path;

/** Reads the options and refuses what is wrong with them, no more: {@code ./pregon run} asks before it builds anything. */
final class OptionsCheck {
    private OptionsCheck() {}

    public static void main(String... arguments) {
        try {
            Options.parse(Path.of(""), arguments);
        } catch (StartRefused refused) {
            refused.tellAndExit();
        }
    }
}
