package org.pregon.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What was said on the command line. Needs nothing but the JDK, so that {@code ./pregon run} can ask it before it builds.
 *
 * @param modules modules to run besides core, reporting and web; empty for all that are installed
 * @param properties further framework properties, from {@code --set name=value}
 */
record Options(
        Path home,
        Path data,
        String host,
        int port,
        List<String> modules,
        boolean demo,
        boolean behindProxy,
        Optional<Path> tlsCertificate,
        Optional<Path> tlsKey,
        Map<String, String> properties) {

    private static final int DEFAULT_PORT = 8080;
    private static final Set<String> SWITCHES = Set.of("--demo", "--behind-proxy");
    private static final Set<String> WITH_VALUE = Set.of("--port", "--host", "--data", "--modules", "--tls-cert", "--tls-key");
    private static final String SETTING = "--set";
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    static Options parse(Path home, String... arguments) throws StartRefused {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(arguments));
        Map<String, String> said = new HashMap<>();
        Settings settings = new Settings();
        while (!left.isEmpty()) {
            String option = left.pop();
            if (SWITCHES.contains(option)) {
                said.put(option, "");
            } else if (WITH_VALUE.contains(option)) {
                said.put(option, value(option, left));
            } else if (option.equals(SETTING)) {
                settings.add(value(option, left), names());
            } else {
                throw new StartRefused("No existe la opción «" + option + "». " + seeHelp());
            }
        }
        Options options = new Options(
                home,
                Path.of(said.getOrDefault("--data", "var")).toAbsolutePath().normalize(),
                said.getOrDefault("--host", "127.0.0.1"),
                said.containsKey("--port") ? port(said.get("--port")) : DEFAULT_PORT,
                said.containsKey("--modules") ? List.of(said.get("--modules").split("[,\\s]+")) : List.of(),
                said.containsKey("--demo"),
                said.containsKey("--behind-proxy"),
                Optional.ofNullable(said.get("--tls-cert")).map(Options::path),
                Optional.ofNullable(said.get("--tls-key")).map(Options::path),
                settings.values());
        options.requireProtectedAddress();
        return options;
    }

    /** Every option there is. */
    static Set<String> names() {
        Set<String> all = new TreeSet<>(SWITCHES);
        all.addAll(WITH_VALUE);
        all.add(SETTING);
        return all;
    }

    boolean tls() {
        return tlsCertificate.isPresent();
    }

    /** What a person types into the browser. */
    String url() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return (tls() ? "https" : "http") + "://" + name + ":" + port + "/";
    }

    /** Passwords must not cross the office's network in the clear. */
    private void requireProtectedAddress() throws StartRefused {
        if (tlsCertificate.isPresent() != tlsKey.isPresent()) {
            throw new StartRefused("Indique los dos archivos: --tls-cert y --tls-key.");
        }
        boolean loopback = host.equals("localhost") || host.equals("::1") || LOOPBACK.matcher(host).matches();
        if (!loopback && !tls() && !behindProxy) {
            throw new StartRefused("Para atender en " + host + " hace falta TLS (--tls-cert y --tls-key) o un proxy que lo ponga "
                    + "(--behind-proxy). Sin eso las contraseñas viajarían sin cifrar.");
        }
    }

    private static String value(String option, Deque<String> left) throws StartRefused {
        String value = left.poll();
        if (value == null || value.isBlank() || value.startsWith("--")) {
            throw new StartRefused("Falta el valor de " + option + ". " + seeHelp());
        }
        return value;
    }

    /** Where the help is depends on the script that was called. */
    private static String seeHelp() {
        return "Vea " + System.getProperty("pregon.command", "bin/pregon") + " help.";
    }

    private static int port(String text) throws StartRefused {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw new StartRefused("«" + text + "» no es un puerto. Use un número entre 1 y 65535.");
    }

    private static Path path(String text) {
        return Path.of(text).toAbsolutePath().normalize();
    }
}
