package org.pregon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
    /** How long a start may go on that was asked to stop. */
    private static final int PATIENCE_SECONDS = 60;

    /** Registered by core when every module has settled. */
    private static final String READY = "(&(objectClass=java.time.Instant)(pregon.ready=true))";

    /** Registered by core when the database answers. */
    private static final String DATABASE = "(&(objectClass=java.time.Instant)(pregon.database=open))";

    /** Registered by core, with a sentence for the administrator, when it cannot have a database. */
    private static final String REFUSED = "pregon.refused";

    private final Options options;
    private final Distribution distribution;
    private final CountDownLatch database = new CountDownLatch(1);
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile boolean leaving;

    Platform(Options options) {
        this.options = options;
        this.distribution = new Distribution(options);
    }

    void run() throws BundleException, IOException, InterruptedException, StartRefused {
        Framework framework = start();
        if (!leaving) {
            System.out.printf("  Pregón está listo en %s  (Ctrl-C para detenerlo)%n%n", options.url());
        }
        framework.waitForStop(0);
    }

    /** Returns once every module has settled. */
    Framework start() throws BundleException, IOException, InterruptedException, StartRefused {
        // Bundles find services of theirs through their own loaders, never through the launcher's class path.
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
        LibraryLogging.calm();
        Framework framework =
                ServiceLoader.load(FrameworkFactory.class, Platform.class.getClassLoader()).iterator().next().newFramework(distribution.configuration());
        framework.init();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(framework), "pregon-stop"));
        install(framework.getBundleContext());
        when(framework.getBundleContext(), DATABASE, event -> database.countDown());
        when(framework.getBundleContext(), READY, event -> ready.countDown());
        when(framework.getBundleContext(), "(" + REFUSED + "=*)",
                event -> new StartRefused((String) event.getServiceReference().getProperty(REFUSED)).tellAndExit());
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

    private static void when(BundleContext context, String registered, Consumer<ServiceEvent> then) {
        try {
            context.addServiceListener(event -> {
                if (event.getType() == ServiceEvent.REGISTERED) {
                    then.accept(event);
                }
            }, registered);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Ends what a signal asks to end. A start is not taken apart halfway: until the database answers nothing was written, and the
     * process may just end; after that tables are made and filled, and it is let finish.
     */
    private void leave(Framework framework) {
        leaving = true;
        try {
            if (database.getCount() > 0) {
                return;
            }
            if (ready.getCount() > 0) {
                System.out.println("  Pregón termina de iniciar y se detiene…");
            }
            if (ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stop(framework);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
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
