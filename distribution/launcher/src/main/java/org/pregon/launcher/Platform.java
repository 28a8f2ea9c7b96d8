package org.pregon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private static final int PATIENCE_SECONDS = 60;

    /** Registered by core when every module has settled. */
    private static final String READY = "(&(objectClass=java.time.Instant)(pregon.ready=true))";

    /** Held, or its level would be forgotten with it. Our own log is logback's; this is what libraries say elsewhere. */
    private static final Logger JAVA_LOGGING = Logger.getLogger("");

    /** Warns of every resource that it is no provider, at each module that comes or goes. */
    private static final Logger JERSEY_LOGGING = Logger.getLogger("org.glassfish.jersey");

    private final Options options;
    private final Distribution distribution;

    Platform(Options options) {
        this.options = options;
        this.distribution = new Distribution(options);
    }

    void run() throws BundleException, IOException, InterruptedException, StartRefused {
        Framework framework = start();
        System.out.printf("  Pregón está listo en %s  (Ctrl-C para detenerlo)%n%n", options.url());
        framework.waitForStop(0);
    }

    /** Returns once every module has settled. */
    Framework start() throws BundleException, IOException, InterruptedException, StartRefused {
        // Bundles find services of theirs through their own loaders, never through the launcher's class path.
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        JAVA_LOGGING.setLevel(Level.WARNING);
        JERSEY_LOGGING.setLevel(Level.SEVERE);
        Framework framework =
                ServiceLoader.load(FrameworkFactory.class, Platform.class.getClassLoader()).iterator().next().newFramework(distribution.configuration());
        framework.init();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(framework), "pregon-stop"));
        install(framework.getBundleContext());
        CountDownLatch ready = whenReady(framework.getBundleContext());
        framework.start();
        ready.await();
        return framework;
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
                if (module != null && !distribution.wants(module)) {
                    bundle.uninstall();
                } else if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
                    bundle.adapt(BundleStartLevel.class).setStartLevel(Distribution.startLevel(bundle.getSymbolicName()));
                    if (module == null || !distribution.stopped().contains(module)) {
                        bundle.start(Bundle.START_ACTIVATION_POLICY);
                    }
                }
            }
        }
        for (String chosen : options.modules()) {
            if (!modules.contains(chosen)) {
                throw new StartRefused("No hay un módulo «" + chosen + "». Los instalados son: " + String.join(", ", modules) + ".");
            }
        }
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

    static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(30_000);
        } catch (BundleException | InterruptedException failure) {
            System.err.println("Pregón no se detuvo limpiamente: " + failure.getMessage());
        }
    }
}
