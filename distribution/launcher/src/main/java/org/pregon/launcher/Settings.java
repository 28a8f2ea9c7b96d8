package org.pregon.launcher;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What {@code --set name=value} takes: the settings that some bundle reads, none that an option already says. */
final class Settings {
    /** As everywhere in Pregón. */
    private static final int SHORTEST_PASSWORD = 10;

    private static final Pattern ADDRESS = Pattern.compile("[^:\\s]+(:\\d{1,5})?");

    /** A setting, and what it may hold. */
    private record Known(String name, Predicate<String> rule, String help) {
        private static Known free(String name) {
            return new Known(name, value -> true, "");
        }
    }

    private static final List<Known> KNOWN = List.of(
            new Known("pregon.admin.password", value -> value.length() >= SHORTEST_PASSWORD, "una de al menos " + SHORTEST_PASSWORD + " caracteres; una frase entre comillas sirve"),
            new Known("pregon.clock.start", Settings::instant, "un instante como 2026-11-02T12:00:00Z"),
            Known.free("pregon.jdbc.password"),
            new Known("pregon.jdbc.url", value -> value.startsWith("jdbc:postgresql:") || value.startsWith("jdbc:derby:"),
                    "una dirección como jdbc:postgresql://servidor/base"),
            Known.free("pregon.jdbc.user"),
            new Known("pregon.jdbc.wait", value -> value.matches("\\d{1,4}"), "cuántos segundos esperar a la base de datos, como 120"),
            new Known("pregon.smtp", value -> ADDRESS.matcher(value).matches(), "un servidor y su puerto, como correo.example:25"),
            Known.free("pregon.smtp.from"));

    /** What the launcher itself tells the framework, by the options that say it. */
    private static final Map<String, String> SAID_OTHERWISE = Map.of(
            "org.osgi.service.http.port", "--port",
            "org.osgi.service.http.port.secure", "--port",
            "org.apache.felix.http.host", "--host",
            "pregon.url", "--host y --port");

    private final Map<String, String> values = new TreeMap<>();

    /** @param pair as said behind {@code --set} */
    void add(String pair, Iterable<String> options) throws StartRefused {
        int equals = pair.indexOf('=');
        String name = (equals < 0 ? pair : pair.substring(0, equals)).strip();
        Optional<Known> known = KNOWN.stream().filter(one -> one.name().equals(name)).findFirst();
        if (known.isEmpty()) {
            throw new StartRefused(instead(name, options));
        }
        if (equals < 0) {
            throw new StartRefused("A --set " + pair + " le falta el valor. Escríbalo así: --set " + name + "=valor.");
        }
        String value = pair.substring(equals + 1);
        if (!value.isBlank() && !known.get().rule().test(value)) {
            // A password is not said again, not even one that is refused.
            String said = name.endsWith("password") ? "Esa contraseña" : "«" + value + "»";
            throw new StartRefused(said + " no sirve para " + name + ". Escriba " + known.get().help() + ".");
        }
        values.put(name, value);
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    static List<String> names() {
        return KNOWN.stream().map(Known::name).toList();
    }

    private static String instead(String name, Iterable<String> options) {
        String said = SAID_OTHERWISE.get(name);
        for (String option : options) {
            if (name.equals("pregon." + option.substring(2)) || name.equals(option.substring(2))) {
                said = option;
            }
        }
        return said == null
                ? "No existe el ajuste «" + name + "». Los que hay son: " + String.join(", ", names()) + "."
                : "«" + name + "» no va con --set. Use " + said + ".";
    }

    private static boolean instant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }
}
