package org.pregon.itest.system;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.workingDirectory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.options.UrlProvisionOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;
import org.pregon.itest.probe.Probe;
import org.pregon.launcher.Distribution;
import org.pregon.launcher.LibraryLogging;
import org.pregon.launcher.StartRefused;

/**
 * The distribution, bundle by bundle as it ships, in the test's own JVM through Pax Exam. It takes the launcher's
 * arguments. {@link #shared()} is started once and serves every test that leaves it as it found it.
 */
public final class PregonSystem implements Pregon, BeforeAllCallback, AfterAllCallback {
    private static final String READY = "(&(objectClass=java.time.Instant)(pregon.ready=true))";
    private static final long PATIENCE_MILLIS = 180_000;
    private static final PregonSystem SHARED = new PregonSystem(true);

    private final boolean kept;
    private final List<String> arguments;
    private final int port = Place.port();
    private final TestClock clock = new TestClock();
    private @Nullable Path data;
    private @Nullable TestContainer container;
    private @Nullable BundleContext context;

    private PregonSystem(boolean kept, String... arguments) {
        this.kept = kept;
        this.arguments = List.of(arguments);
    }

    /** Everything installed, on Derby; stopped when all tests are over. */
    public static PregonSystem shared() {
        return SHARED;
    }

    /** One for this test class alone. */
    public static PregonSystem with(String... arguments) {
        return new PregonSystem(false, arguments);
    }

    /** Its clock begins there. */
    public PregonSystem at(Instant instant) {
        clock.startAt(instant);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        if (!kept) {
            start();
            return;
        }
        test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent("shared system", key -> {
            start();
            return (AutoCloseable) this::stop;
        });
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (!kept) {
            stop();
        }
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Stopped, and started again on the same data, address and clock. */
    public void restart() {
        if (kept) {
            throw new IllegalStateException("Others are using it");
        }
        stop();
        start();
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    /** The framework from inside. */
    public BundleContext context() {
        if (context == null) {
            throw new IllegalStateException("Not started");
        }
        return context;
    }

    private void start() {
        LibraryLogging.calm();
        System.setProperty("logback.configurationFile", Place.home().resolve("config/logback.xml").toString());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Consumer<BundleContext> entered = this::enter;
        System.getProperties().put(Probe.KEY, entered);
        try {
            container = PaxExamRuntime.createContainer(PaxExamRuntime.createServerSystem(options()));
            // As the launcher does: bundles find services of theirs through their own loaders.
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            container.start();
            awaitReady();
        } catch (IOException | StartRefused refused) {
            throw new IllegalStateException(refused);
        } finally {
            System.getProperties().remove(Probe.KEY);
            thread.setContextClassLoader(before);
        }
    }

    private void stop() {
        if (container != null) {
            container.stop();
        }
    }

    private void enter(BundleContext entered) {
        context = entered;
        entered.registerService(Clock.class, clock, new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000)));
    }

    private void awaitReady() {
        try {
            ServiceTracker<Instant, Instant> ready =
                    new ServiceTracker<>(context(), context().createFilter(READY), null);
            ready.open();
            Instant since = ready.waitForService(PATIENCE_MILLIS);
            ready.close();
            if (since == null) {
                throw new IllegalStateException("Not ready after " + PATIENCE_MILLIS + " ms");
            }
        } catch (InvalidSyntaxException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Option[] options() throws IOException, StartRefused {
        Path folder = data == null ? Place.folder("system") : data;
        data = folder;
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(port), "--data", folder.toString(),
                "--set", "pregon.admin.password=" + Api.FIRST_PASSWORD));
        all.addAll(arguments);
        Distribution distribution = Distribution.of(Place.home(), all.toArray(String[]::new));
        List<Option> options = new ArrayList<>();
        distribution.configuration().forEach((name, value) -> options.add(frameworkProperty(name).value(value)));
        options.add(frameworkStartLevel(10));
        options.add(workingDirectory(folder.resolve("exam").toString()));
        options.add(bundle(TestBundle.of(Probe.class, Map.of(Constants.BUNDLE_ACTIVATOR, Probe.class.getName())).location())
                .startLevel(2));
        try (Stream<Path> jars = Files.list(Place.home().resolve("bundles"))) {
            for (Path jar : jars.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
                options.addAll(provision(distribution, jar));
            }
        }
        return options.toArray(Option[]::new);
    }

    private static List<Option> provision(Distribution distribution, Path jar) throws IOException {
        Attributes manifest;
        try (JarFile file = new JarFile(jar.toFile())) {
            manifest = file.getManifest().getMainAttributes();
        }
        String module = manifest.getValue("Pregon-Module");
        if (module != null && !distribution.wants(module)) {
            return List.of();
        }
        UrlProvisionOption bundle = bundle("reference:" + jar.toUri());
        if (manifest.getValue(Constants.FRAGMENT_HOST) != null) {
            return List.of(bundle.noStart());
        }
        String name = manifest.getValue(Constants.BUNDLE_SYMBOLICNAME).split(";")[0].trim();
        return List.of(bundle.startLevel(Distribution.startLevel(name)));
    }
}
