package org.pregon.bench;

import java.util.concurrent.TimeUnit;
import org.pregon.bench.Wire.Answer;

/** Stops a module and measures from the request that starts it again to its first 200. */
final class ModuleBench {
    private ModuleBench() {}

    static void run(Side pregon, Login login, int rounds, Results results) throws Exception {
        for (int round = -1; round < rounds; round++) {
            ask(pregon, login, "stop");
            awaitStatus(pregon, login, 404);
            long start = System.nanoTime();
            ask(pregon, login, "start");
            awaitStatus(pregon, login, 200);
            if (round >= 0) {
                results.add("module", (System.nanoTime() - start) / 1e6);
            }
        }
        double median = results.median("module");
        results.verdict("starting a module to its first 200", Results.format(median), "", "ms", median, "", Double.NaN, Double.NaN);
    }

    private static void ask(Side pregon, Login login, String verb) throws Exception {
        try (Wire wire = new Wire(pregon.port)) {
            Answer answer = wire.send("POST", "/api/modules/directory/" + verb, login.write(), "");
            if (answer.status() != 200) {
                throw new IllegalStateException("Cannot " + verb + " the directory: " + answer.status() + " " + answer.text());
            }
        }
    }

    private static void awaitStatus(Side pregon, Login login, int wanted) throws Exception {
        for (int attempt = 0; attempt < 5_000; attempt++) {
            try (Wire wire = new Wire(pregon.port)) {
                if (wire.get(StartBench.LIST, login.read()).status() == wanted) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        throw new IllegalStateException("The directory never answered " + wanted);
    }
}
