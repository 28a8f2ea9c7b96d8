package org.pregon.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was said on the command line.
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
        @Nullable Path tlsCertificate,
        @Nullable Path tlsKey,
        Map<String, String> properties) {

    private static final int DEFAULT_PORT = 8080;
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    static Options parse(Path home, String... arguments) throws StartRefused {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(arguments));
        Map<String, String> said = new HashMap<>();
        Map<String, String> properties = new HashMap<>();
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--demo", "--behind-proxy" -> said.put(option, "");
                case "--port", "--host", "--data", "--modules", "--tls-cert", "--tls-key" -> said.put(option, value(option, left));
                case "--set" -> {
                    String[] pair = value(option, left).split("=", 2);
                    properties.put(pair[0], pair.length == 2 ? pair[1] : "");
                }
                default -> throw new StartRefused("No existe la opción «" + option + "». Vea ./pregon help.");
            }
        }
        Options options = new Options(
                home,
                Path.of(said.getOrDefault("--data", "var")).toAbsolutePath().normalize(),
                said.getOrDefault("--host", "127.0.0.1"),
                port(said.get("--port")),
                said.containsKey("--modules") ? List.of(said.get("--modules").split("[,\\s]+")) : List.of(),
                said.containsKey("--demo"),
                said.containsKey("--behind-proxy"),
                path(said.get("--tls-cert")),
                path(said.get("--tls-key")),
                properties);
        options.requireProtectedAddress();
        return options;
    }

    boolean tls() {
        return tlsCertificate != null;
    }

    /** What a person types into the browser. */
    String url() {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return (tls() ? "https" : "http") + "://" + name + ":" + port + "/";
    }

    /** Passwords must not cross the office's network in the clear. */
    private void requireProtectedAddress() throws StartRefused {
        if ((tlsCertificate == null) != (tlsKey == null)) {
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
            throw new StartRefused("Falta el valor de " + option + ". Vea ./pregon help.");
        }
        return value;
    }

    private static int port(@Nullable String text) throws StartRefused {
        if (text == null) {
            return DEFAULT_PORT;
        }
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

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text).toAbsolutePath().normalize();
    }
}
