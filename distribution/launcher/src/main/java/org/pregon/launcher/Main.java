package org.pregon.launcher;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Arrays;

/** Entry point: {@code java -jar pregon-launcher.jar <home> [options]}, or {@code <home> --rehearse}. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws Exception {
        try {
            Path home = Path.of(arguments[0]).toAbsolutePath().normalize();
            if (arguments.length == 2 && arguments[1].equals("--rehearse")) {
                Rehearsal.run(home);
                System.exit(0);
            }
            Options options = Options.parse(home, Arrays.copyOfRange(arguments, 1, arguments.length));
            Preflight.check(options);
            try (FileLock lock = Preflight.takeData(options.data())) {
                new Platform(options).run();
            }
            System.exit(0);
        } catch (StartRefused refused) {
            refused.tellAndExit();
        }
    }
}
