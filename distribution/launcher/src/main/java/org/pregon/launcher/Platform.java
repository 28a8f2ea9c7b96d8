package org.pregon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.startlevel.BundleStartLevel;

/** The framework with the distribution's bundles in it, from start to stop. */
final class Platform {
    /** Registered by core when every module has settled. */
    private static final String READY = "(&(objectClass=java.time.Instant)(pregon.ready=true))";

    /** These carry no module: chosen modules come on top of them. */
    private static final List<String> ALWAYS = List.of("core", "web");

    /** Held, or its level would be forgotten with it. Our own log is logback's; this is what libraries say elsewhere. */
    private static final Logger JAVA_LOGGING = Logger.getLogger("");

    private final Options options;

    Platform(Options options) {
        this.options = options;
    }

    void run() throws BundleException, IOException, InterruptedException, StartRefused {
        // Bundles find services of theirs through their own loaders, never through the launcher's class path.
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        JAVA_LOGGING.setLevel(Level.WARNING);
        Framework framework =
                ServiceLoader.load(FrameworkFactory.class, Platform.class.getClassLoader()).iterator().next().newFramework(configuration());
        framework.init();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(framework), "pregon-stop"));
        install(framework.getBundleContext());
        CountDownLatch ready = whenReady(framework.getBundleContext());
        framework.start();
        ready.await();
        System.out.printf("  Pregón está listo en %s  (Ctrl-C para detenerlo)%n%n", options.url());
        framework.waitForStop(0);
    }

    private Map<String, String> configuration() throws IOException, StartRefused {
        Map<String, String> all = new HashMap<>();
        all.put(Constants.FRAMEWORK_STORAGE, options.data().resolve("felix").toString());
        all.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        all.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "10");
        all.put("felix.cm.dir", options.data().resolve("felix-config").toString());
        all.put("ds.delayed.keepInstances", "true");
        all.put("configurator.initial", options.home().resolve("config/platform.json").toUri().toString());
        all.put("org.apache.felix.http.host", options.host());
        all.put(options.tls() ? "org.osgi.service.http.port.secure" : "org.osgi.service.http.port", Integer.toString(options.port()));
        all.put("org.apache.felix.http.enable", Boolean.toString(!options.tls()));
        all.put("pregon.home", options.home().toString());
        all.put("pregon.data", options.data().toString());
        all.put("pregon.url", options.url());
        all.put("pregon.demo", Boolean.toString(options.demo()));
        if (options.behindProxy()) {
            all.put("org.apache.felix.proxy.load.balancer.connection.enable", "true");
        }
        if (options.tls()) {
            all.putAll(TlsKeystore.properties(options.tlsCertificate(), options.tlsKey(), options.data()));
        }
        all.putAll(options.properties());
        return all;
    }

    private void install(BundleContext context) throws IOException, BundleException, StartRefused {
        List<String> modules = new ArrayList<>();
        try (Stream<Path> jars = Files.list(options.home().resolve("bundles"))) {
            for (Path jar : jars.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
                Bundle bundle = context.installBundle("reference:" + jar.toUri());
                String module = bundle.getHeaders("").get("Pregon-Module");
                if (module != null) {
                    modules.add(module);
                }
                if (module != null && !wanted(module)) {
                    bundle.uninstall();
                } else if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                    bundle.adapt(BundleStartLevel.class).setStartLevel(isInfrastructure(bundle) ? 1 : 5);
                    bundle.start(Bundle.START_ACTIVATION_POLICY);
                }
            }
        }
        for (String chosen : options.modules()) {
            if (!modules.contains(chosen)) {
                throw new StartRefused("No hay un módulo «" + chosen + "». Los instalados son: " + String.join(", ", modules) + ".");
            }
        }
    }

    private boolean wanted(String module) {
        return options.modules().isEmpty() || ALWAYS.contains(module) || options.modules().contains(module);
    }

    /** The service loader's weaver must stand before the logger that needs it, and the logger before all else. */
    private static boolean isInfrastructure(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name.startsWith("org.objectweb.asm") || name.startsWith("org.apache.aries.spifly")
                || name.startsWith("slf4j") || name.startsWith("ch.qos.logback")
                || name.startsWith("org.apache.felix.log");
    }

    private static CountDownLatch whenReady(BundleContext context) {
        CountDownLatch ready = new CountDownLatch(1);
        try {
            context.addServiceListener(event -> {
                if (event.getType() == ServiceEvent.REGISTERED) {
                    ready.countDown();
                }
            }, READY);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        return ready;
    }

    private static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(30_000);
        } catch (BundleException | InterruptedException failure) {
            System.err.println("Pregón no se detuvo limpiamente: " + failure.getMessage());
        }
    }
}
