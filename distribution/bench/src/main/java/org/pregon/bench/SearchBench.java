package org.pregon.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pregon.bench.Wire.Answer;

/** What looking for something costs among many records, and what the index costs. */
final class SearchBench {
    private static final String BOX = "/api/search/groups?q=";
    private static final String LIST = "/api/search?limit=25&q=";
    private static final int QUESTIONS = 600;
    private static final int AIM_MILLIS = 50;

    /** As people type: words that many records have, rare ones, beginnings, plurals, without accents, mistyped. */
    private static final List<String> TYPED = List.of("inst", "institución educativa", "centros de salud", "tupac amaru", "virgen del carmen",
            "comedores populares santa rosa", "I%d", "mercado %d", "avenida los incas %d", "san mar", "la union %d", "radio", "comisaria nueva esperansa",
            "parroquia %d", "ju", "asociacion vivienda flores");

    private final Side pregon;
    private final Login login;
    private final int rows;
    private final Results results;

    SearchBench(Side pregon, Login login, int rows, Results results) {
        this.pregon = pregon;
        this.login = login;
        this.rows = rows;
        this.results = results;
    }

    /** @param data the installation's folder, whose index is built by the first question */
    void run(Path data, int rounds) throws IOException, InterruptedException {
        double before = pregon.resident();
        double cpu = pregon.cpu();
        long start = System.nanoTime();
        awaitIndex();
        say("search: index of " + rows + " records, wall", (System.nanoTime() - start) / 1e9, "s");
        say("search: index of " + rows + " records, processor", pregon.cpu() - cpu, "s");
        say("search: index on disk", size(data.resolve("search")) / 1e6, "MB");
        for (int round = -1; round < rounds; round++) {
            ask("box", BOX, round);
            ask("list", LIST, round);
        }
        for (String what : List.of("box", "list")) {
            say("search: " + what + " of " + rows + ", median", results.median("search " + what + " 50"), "ms");
            double p95 = results.median("search " + what + " 95");
            results.verdict("search: " + what + " of " + rows + ", 95 of 100", Results.format(p95), "", "ms", p95, "≤ 50 ms", AIM_MILLIS, Double.NaN);
        }
        say("search: resident before", before, "MB");
        say("search: resident after", pregon.resident(), "MB");
    }

    private void say(String what, double value, String unit) {
        results.verdict(what, Results.format(value), "", unit, value, "", Double.NaN, Double.NaN);
    }

    private void awaitIndex() throws IOException, InterruptedException {
        try (Wire wire = new Wire(pregon.port)) {
            while (wire.get(BOX + "institucion", login.read()).text().contains("\"incomplete\":true")) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private void ask(String what, String route, int round) throws IOException {
        Random random = new Random(round);
        double[] millis = new double[QUESTIONS];
        try (Wire wire = new Wire(pregon.port)) {
            for (int i = 0; i < QUESTIONS; i++) {
                String typed = TYPED.get(i % TYPED.size()).formatted(random.nextInt(rows));
                long start = System.nanoTime();
                Answer answer = wire.get(route + URLEncoder.encode(typed, StandardCharsets.UTF_8), login.read());
                millis[i] = (System.nanoTime() - start) / 1e6;
                if (answer.status() != 200 || answer.text().contains("\"incomplete\":true")) {
                    throw new IllegalStateException(typed + " answered " + answer.text());
                }
            }
        }
        Arrays.sort(millis);
        if (round >= 0) {
            results.add("search " + what + " 50", millis[QUESTIONS / 2]);
            results.add("search " + what + " 95", millis[QUESTIONS * 95 / 100]);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
