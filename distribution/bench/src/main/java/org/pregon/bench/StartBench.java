package org.pregon.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.pregon.bench.Wire.Answer;

/**
 * From the begin of the process to the first answered list of institutions: on empty data, then again on the same data.
 * Pregón's answer is an authenticated one with every module ready; its first boot includes the two requests that
 * sign the administrator in and change the first password.
 */
final class StartBench {
    static final String LIST = "/api/directory/institutions";

    private final Path home;
    private final Path work;
    private final Results results;

    StartBench(Path home, Path work, Results results) {
        this.home = home;
        this.work = work;
        this.results = results;
    }

    void run(int rounds) throws Exception {
        for (int round = -1; round < rounds; round++) {
            Path floor = work.resolve("start-floor");
            Path pregon = work.resolve("start-pregon");
            Side.delete(floor);
            Side.delete(pregon);
            floorOnce(floor, "first", round);
            Login login = pregonFirst(pregon, round);
            floorOnce(floor, "again", round);
            pregonAgain(pregon, login, round);
        }
        for (String which : new String[] {"first", "again"}) {
            String name = which.equals("first") ? "first start, empty data" : "restart";
            results.row(name + ", wall", "s", which + " wall", "≤ 1.5", 1.5, Double.NaN);
            results.row(name + ", processor", "s", which + " cpu", "≤ 1.5", 1.5, Double.NaN);
            results.row(name + ", resident memory", "MB", which + " rss", "", Double.NaN, Double.NaN);
        }
        double resident = results.median("again rss pregon");
        results.verdict("resident memory after start", Results.format(resident), "", "MB", resident, "≤ 220 MB", 220, Double.NaN);
    }

    private void floorOnce(Path data, String which, int round) throws Exception {
        try (Side side = Side.floor(data)) {
            side.awaitAnswer(LIST);
            note(side, which, "floor", round);
        }
    }

    private Login pregonFirst(Path data, int round) throws Exception {
        try (Side side = Side.pregon(home, data)) {
            side.awaitReady();
            try (Wire wire = new Wire(side.port)) {
                Login login = Login.first(wire);
                require(wire.get(LIST, login.read()));
                note(side, "first", "pregon", round);
                return login;
            }
        }
    }

    private void pregonAgain(Path data, Login login, int round) throws Exception {
        try (Side side = Side.pregon(home, data)) {
            side.awaitReady();
            try (Wire wire = new Wire(side.port)) {
                require(wire.get(LIST, login.read()));
                note(side, "again", "pregon", round);
            }
        }
    }

    private static void require(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("The list answered " + answer.status() + " " + answer.text());
        }
    }

    /** The round before the first brings the files into memory and counts for nobody. */
    private void note(Side side, String which, String who, int round) throws IOException {
        if (round >= 0) {
            results.add(which + " wall " + who, side.age());
            results.add(which + " cpu " + who, side.cpu());
            results.add(which + " rss " + who, side.resident());
        }
    }
}
