package org.pregon.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes everything, forgets it at once, and knows when the first and the last came. */
final class Sink implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger taken = new AtomicInteger();
    private volatile long first;
    private volatile long last;

    Sink() throws IOException {
        Thread thread = new Thread(this::accept, "sink");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Seconds from the first mail to the {@code mails}th, counted anew. */
    double seconds(int mails) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (taken.get() < mails) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only " + taken.get() + " mails came");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        taken.set(0);
        return (last - first) / 1e9;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                Thread thread = new Thread(() -> talk(client), "sink-client");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = client.getOutputStream();
            say(out, "220 sink");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && line.equals(".")) {
                    data = false;
                    last = System.nanoTime();
                    if (taken.incrementAndGet() == 1) {
                        first = last;
                    }
                    say(out, "250 2.0.0 Ok");
                } else if (!data) {
                    data = line.equals("DATA");
                    say(out, data ? "354 Go ahead" : "250 Ok");
                }
            }
        } catch (IOException gone) {
            // the next connection, or the end
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
