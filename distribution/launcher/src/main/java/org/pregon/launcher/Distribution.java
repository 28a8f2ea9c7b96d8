package org.pregon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Constants;

/** How a distribution's folder becomes a framework: what that is told, and which bundle starts when. The tests start by it too. */
public final class Distribution {
    /** The platform, on which chosen modules come: every set of them has its screens and its monthly report. */
    private static final List<String> ALWAYS = List.of("core", "web", "reporting");

    private final Options options;

    Distribution(Options options) {
        this.options = options;
    }

    /**
     * @param home folder with {@code bundles} and {@code config}
     * @param arguments as on the command line
     */
    public static Distribution of(Path home, String... arguments) throws StartRefused {
        return new Distribution(Options.parse(home, arguments));
    }

    /** Properties of the framework. */
    public Map<String, String> configuration() throws IOException, StartRefused {
        Map<String, String> all = new HashMap<>();
        all.put(Constants.FRAMEWORK_STORAGE, options.data().resolve("felix").toString());
        // Settings lie in there too: with those of a process that was killed, parts would begin before what they wait for.
        all.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        all.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "10");
        all.put("ds.delayed.keepInstances", "true");
        all.put("configurator.initial", options.home().resolve("config/platform.json").toUri().toString());
        // Otherwise the server would start before it knows its settings, and again once it does.
        all.put("org.apache.felix.http.require.config", "true");
        all.put("org.apache.felix.http.host", options.host());
        all.put(options.tls() ? "org.osgi.service.http.port.secure" : "org.osgi.service.http.port", Integer.toString(options.port()));
        all.put("org.apache.felix.http.enable", Boolean.toString(!options.tls()));
        // A listener that was slow once would hear nothing any more; and the watch over it complains of being interrupted at each stop.
        all.put("org.apache.felix.eventadmin.Timeout", "0");
        all.put("pregon.home", options.home().toString());
        all.put("pregon.data", options.data().toString());
        all.put("pregon.url", options.url());
        all.put("pregon.demo", Boolean.toString(options.demo()));
        if (options.behindProxy()) {
            all.put("pregon.behind-proxy", "true");
            all.put("org.apache.felix.proxy.load.balancer.connection.enable", "true");
        }
        if (options.tls()) {
            all.putAll(TlsKeystore.properties(options.tlsCertificate().orElseThrow(), options.tlsKey().orElseThrow(), options.data()));
        }
        all.putAll(options.properties());
        return all;
    }

    /** Whether a module's bundle belongs to what was asked for. */
    public boolean wants(String module) {
        return options.modules().isEmpty() || ALWAYS.contains(module) || options.modules().contains(module);
    }

    /** Modules that an administrator stopped on screen; core keeps the list. They are installed but wait. */
    public Set<String> stopped() throws IOException {
        Path list = options.data().resolve("stopped-modules.txt");
        return Files.exists(list) ? Set.copyOf(Files.readAllLines(list)) : Set.of();
    }

    /**
     * The logger must stand before all else. Health, which finds itself well without checks, comes behind those who bring them, and
     * so does the server, which has nothing to answer before.
     */
    public static int startLevel(String symbolicName) {
        if (symbolicName.startsWith("org.apache.felix.healthcheck.core")) {
            return 6;
        }
        if (symbolicName.startsWith("org.apache.felix.http.jetty")) {
            return 7;
        }
        boolean logger = symbolicName.startsWith("slf4j") || symbolicName.startsWith("ch.qos.logback")
                || symbolicName.startsWith("org.apache.felix.log");
        return logger ? 1 : 5;
    }
}
