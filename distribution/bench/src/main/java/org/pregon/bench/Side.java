package org.pregon.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One server process: Pregón or its floor, on loopback, with what the kernel says it cost. */
final class Side implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CLOCK_TICKS = 100;

    private final Process process;
    private final Path log;
    private final long started = System.nanoTime();
    final int port;

    private Side(List<String> command, int port, Path log) throws IOException {
        this.port = port;
        this.log = log;
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        // Whoever stops the bench stops its servers.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Pregón as its own start script starts it. */
    static Side pregon(Path home, Path data) throws IOException {
        int port = freePort();
        return new Side(List.of(home.resolve("bin/pregon").toString(), "--port", Integer.toString(port), "--data", data.toString(),
                "--set", "pregon.admin.password=" + Login.FIRST), port, log(data));
    }

    /** The floor on the class path of its own libraries, with the collector, heap and page cache that Pregón has. */
    static Side floor(Path database) throws IOException {
        int port = freePort();
        return new Side(List.of(java(), "-XX:+UseSerialGC", "-Xms64m", "-Xmx512m", Derby.PAGE_CACHE, "-Duser.timezone=UTC", "-cp", floorClassPath(),
                "org.pregon.bench.floor.FloorServer", Integer.toString(port), database.toString()), port, log(database));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String floorClassPath() {
        List<String> kept = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            String name = Path.of(entry).getFileName().toString();
            if (!name.matches("(jasper|openpdf|ecj|jfreechart|tika|bcp|hibernate|flyway|postgresql|commons-|batik|jakarta.mail|angus|pregon-report|pregon-wrapped).*")) {
                kept.add(entry);
            }
        }
        return String.join(":", kept);
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Waits for the line that Pregón prints when every module is ready. */
    void awaitReady() throws IOException, InterruptedException {
        await(() -> Files.readString(log).contains("Pregón está listo"));
    }

    void awaitAnswer(String path) throws IOException, InterruptedException {
        await(() -> {
            try (Wire wire = new Wire(port)) {
                return wire.get(path, "").status() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private void await(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Did not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Wall time since the process was begun, in seconds. */
    double age() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** Processor time so far, in seconds, with that of its threads that have ended. */
    double cpu() throws IOException {
        String stat = Files.readString(Path.of("/proc", pid(), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) CLOCK_TICKS;
    }

    /** Resident memory in MB. */
    double resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", pid(), "status"))) {
            String line = lines.filter(text -> text.startsWith("VmRSS")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
        }
    }

    private String pid() {
        return Long.toString(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Removes a folder of ours. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }
}
