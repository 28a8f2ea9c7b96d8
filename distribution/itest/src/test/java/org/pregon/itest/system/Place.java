package org.pregon.itest.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Where things are on this machine: the distribution under test, new folders, free ports. */
public final class Place {
    private static final int FIRST_PORT = Integer.getInteger("pregon.test.port", 18_200);
    private static final int PORTS = 60;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Place() {}

    /** The distribution's folder. */
    public static Path home() {
        return Path.of(System.getProperty("pregon.test.home", "../assembly/target/pregon")).toAbsolutePath().normalize();
    }

    /** A new, empty folder below the build's own. */
    public static Path folder(String name) {
        try {
            Path parent = Files.createDirectories(
                    Path.of(System.getProperty("pregon.test.target", "target")).toAbsolutePath().resolve("data"));
            return Files.createTempDirectory(parent, name + "-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A port of loopback that nobody uses; no two calls give the same until all were given. */
    public static int port() {
        for (int tried = 0; tried < PORTS; tried++) {
            int port = FIRST_PORT + NEXT.getAndIncrement() % PORTS;
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException taken) {
                // the next one, then
            }
        }
        throw new IllegalStateException("No free port from " + FIRST_PORT + " on");
    }
}
