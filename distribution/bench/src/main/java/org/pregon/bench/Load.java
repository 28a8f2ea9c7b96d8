package org.pregon.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.pregon.bench.Wire.Answer;

/** A fixed number of clients that ask as fast as they are answered, for a fixed time. */
final class Load {
    private Load() {}

    /** One request. */
    record Request(String method, String path, String headers, String body) {
        static Request get(String path, String headers) {
            return new Request("GET", path, headers, "");
        }
    }

    /** @return answers a second; any answer that is not a success ends the run */
    static double perSecond(int port, int clients, long millis, Function<ThreadLocalRandom, Request> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                work.add(() -> ask(port, end, requests));
            }
            long answers = 0;
            for (Future<Long> done : threads.invokeAll(work)) {
                answers += done.get();
            }
            return answers / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long ask(int port, long end, Function<ThreadLocalRandom, Request> requests) throws IOException {
        long answers = 0;
        try (Wire wire = new Wire(port)) {
            while (System.nanoTime() < end) {
                Request next = requests.apply(ThreadLocalRandom.current());
                Answer answer = wire.send(next.method(), next.path(), next.headers(), next.body());
                if (answer.status() >= 300 || answer.body().length < 20) {
                    throw new IllegalStateException(next.path() + " answered " + answer.status() + " " + answer.text());
                }
                answers++;
            }
        }
        return answers;
    }
}
