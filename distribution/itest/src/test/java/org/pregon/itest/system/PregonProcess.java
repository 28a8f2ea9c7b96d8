package org.pregon.itest.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The distribution started as an administrator starts it, as a process that can be killed. */
public final class PregonProcess implements Pregon, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final StringBuffer output = new StringBuffer();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread reader;

    private PregonProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.reader = new Thread(this::read, "pregon-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it and waits until it says that it is ready. */
    public static PregonProcess start(Path data, String... arguments) {
        return launch(Place.home(), Place.port(), data, arguments).awaitReady();
    }

    /** Starts it and returns at once. */
    public static PregonProcess launch(Path home, int port, Path data, String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/pregon").toString(),
                "--port", Integer.toString(port), "--data", data.toString(),
                "--set", "pregon.admin.password=" + Api.FIRST_PASSWORD));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("JAVA_OPTS", System.getProperty("pregon.test.options", ""));
        return start(builder, port);
    }

    /** The same with options for the Java machine. */
    public static PregonProcess launchWith(String javaOptions, Path data) {
        int port = Place.port();
        ProcessBuilder builder = new ProcessBuilder(Place.home().resolve("bin/pregon").toString(),
                "--port", Integer.toString(port), "--data", data.toString()).redirectErrorStream(true);
        builder.environment().put("JAVA_OPTS", javaOptions);
        return start(builder, port);
    }

    /** The same, and waits until it says that it is ready. */
    public static PregonProcess startWith(String javaOptions, Path data) {
        int port = Place.port();
        ProcessBuilder builder = new ProcessBuilder(Place.home().resolve("bin/pregon").toString(), "--port", Integer.toString(port),
                "--data", data.toString(), "--set", "pregon.admin.password=" + Api.FIRST_PASSWORD).redirectErrorStream(true);
        builder.environment().put("JAVA_OPTS", javaOptions);
        return start(builder, port).awaitReady();
    }

    private static PregonProcess start(ProcessBuilder builder, int port) {
        try {
            return new PregonProcess(builder.start(), port);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public PregonProcess awaitReady() {
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !process.isAlive()) {
                process.destroyForcibly();
                throw new AssertionError("Did not start:\n" + output);
            }
            return this;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether it said so by now, or ended. */
    public boolean saysReady() {
        return ready.getCount() == 0;
    }

    /** Waits until it ends by itself. */
    public int awaitEnd(Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Still running after " + longest + ":\n" + output);
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** SIGTERM, as systemd and Ctrl-C ask. */
    public int terminate(Duration longest) {
        process.destroy();
        return awaitEnd(longest);
    }

    /** SIGKILL: what a power cut is to a process. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(30));
    }

    /** Everything it printed. */
    public String output() {
        return output.toString();
    }

    public int port() {
        return port;
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                if (line.contains("está listo en")) {
                    ready.countDown();
                }
            }
        } catch (IOException killed) {
            // all that came before the end is there
        } finally {
            ready.countDown();
        }
    }
}
