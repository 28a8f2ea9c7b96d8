package org.pregon.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code Bench <distribution> [--full] [--rounds N] [--rows N] [--only start,requests,module,pages,search,tables,report,mail]}: measures the
 * distribution against the floor programs, the two in turn within one run, and prints medians and ratios.
 */
public final class Bench {
    private static final String PARTS = "start,requests,module,pages,search,tables,report,mail";
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;

    private final Path home;
    private final Path work;
    private final int rounds;
    private final int rows;
    private final int deep;
    private final Results results = new Results();

    private Bench(Path home, Path work, int rounds, int rows, boolean full) {
        this.home = home;
        this.work = work;
        this.rounds = rounds;
        this.rows = rows;
        this.deep = full ? MANY : rows;
    }

    public static void main(String... arguments) throws Exception {
        List<String> left = new ArrayList<>(List.of(arguments));
        Path home = Path.of(left.remove(0)).toAbsolutePath().normalize();
        boolean full = left.remove("--full");
        int rounds = Integer.parseInt(value(left, "--rounds", "5"));
        int rows = Integer.parseInt(value(left, "--rows", "100000"));
        Set<String> only = Set.of(value(left, "--only", PARTS).split(","));
        if (!left.isEmpty()) {
            System.err.println("Unknown: " + String.join(" ", left) + "\nKnown: [--full] [--rounds N] [--rows N] [--only " + PARTS + "]");
            System.exit(2);
        }
        Path work = Files.createTempDirectory("pregon-bench");
        System.setProperty("derby.stream.error.file", work.resolve("derby.log").toString());
        String[] cache = Derby.PAGE_CACHE.substring(2).split("=");
        System.setProperty(cache[0], cache[1]);
        try {
            new Bench(home, work, rounds, rows, full).run(only);
        } finally {
            Side.delete(work);
        }
    }

    private static String value(List<String> left, String option, String otherwise) {
        int at = left.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        left.remove(at);
        return left.remove(at);
    }

    private void run(Set<String> only) throws Exception {
        if (only.contains("report")) {
            say("monthly report");
            ReportBench.run(rounds, results);
        }
        if (only.contains("start")) {
            say("starts");
            new StartBench(home, work, results).run(rounds);
        }
        if (only.contains("requests") || only.contains("module")) {
            servers(only);
        }
        if (only.contains("pages")) {
            pages();
        }
        if (only.contains("search")) {
            search();
        }
        if (only.contains("tables")) {
            tables();
        }
        if (only.contains("mail")) {
            say("the outbox");
            MailBench.run(home, work.resolve("mail"), rounds, results);
        }
        results.print();
    }

    private void servers(Set<String> only) throws Exception {
        say("preparing " + rows + " institutions for both");
        Path ours = pregonData(rows);
        Path theirs = work.resolve("floor");
        try (Derby derby = new Derby(theirs); Connection connection = derby.connect()) {
            Table.createIfAbsent(derby.source());
            Table.fill(connection, 0, rows);
        }
        try (Side floor = Side.floor(theirs); Side pregon = Side.pregon(home, ours)) {
            floor.awaitAnswer(StartBench.LIST);
            pregon.awaitReady();
            Login login = again(pregon);
            if (only.contains("requests")) {
                say("requests");
                new RequestBench(pregon, floor, login, rows).run(rounds, results);
            }
            if (only.contains("module")) {
                say("a module's start");
                ModuleBench.run(pregon, login, rounds, results);
            }
        }
    }

    /** Signed in once, filled while it stands still: the rows come the short way, like those of the floor. */
    private Path pregonData(int rows) throws Exception {
        Path data = work.resolve("pregon-" + rows);
        if (Files.exists(data)) {
            return data;
        }
        try (Side side = Side.pregon(home, data)) {
            side.awaitReady();
            try (Wire wire = new Wire(side.port)) {
                Login.first(wire);
            }
        }
        try (Derby derby = new Derby(data.resolve("derby")); Connection connection = derby.connect()) {
            Table.fill(connection, 0, rows);
        }
        return data;
    }

    private static Login again(Side pregon) throws Exception {
        try (Wire wire = new Wire(pregon.port)) {
            return Login.again(wire);
        }
    }

    private void pages() throws Exception {
        say("deep pages of " + FEW + " and " + deep + " institutions");
        Path few = pregonData(FEW);
        Path many = pregonData(deep);
        for (int round = 0; round < rounds; round++) {
            results.add("raw few", PagesBench.throughJdbc(few.resolve("derby")));
            results.add("raw many", PagesBench.throughJdbc(many.resolve("derby")));
        }
        try (Side small = Side.pregon(home, few); Side large = Side.pregon(home, many)) {
            small.awaitReady();
            large.awaitReady();
            Login smallLogin = again(small);
            Login largeLogin = again(large);
            List<String> smallCursors = PagesBench.cursors(small, smallLogin);
            List<String> largeCursors = PagesBench.cursors(large, largeLogin);
            for (int round = -2; round < rounds; round++) {
                double smallMicros = PagesBench.throughPregon(small, smallLogin, smallCursors);
                double largeMicros = PagesBench.throughPregon(large, largeLogin, largeCursors);
                if (round >= 0) {
                    results.add("pages few", smallMicros);
                    results.add("pages many", largeMicros);
                }
            }
        }
        double ours = results.ratio("pages many", "pages few");
        double raw = results.ratio("raw many", "raw few");
        results.verdict("a page's growth from " + FEW + " to " + deep + " rows",
                Results.format(results.median("pages few")) + " → " + Results.format(results.median("pages many")),
                Results.format(results.median("raw few")) + " → " + Results.format(results.median("raw many")), "µs",
                ours / raw, "≤ 1.1", 1.1, Double.NaN);
    }

    private void search() throws Exception {
        say("search among " + deep + " institutions");
        Path data = pregonData(deep);
        // What an earlier part made of it.
        Side.delete(data.resolve("search"));
        try (Side pregon = Side.pregon(home, data)) {
            pregon.awaitReady();
            new SearchBench(pregon, again(pregon), deep, results).run(data, rounds);
        }
    }

    private void tables() throws Exception {
        say("tables of " + deep + " institutions");
        Path data = pregonData(deep);
        try (Derby derby = new Derby(work.resolve("tables-floor")); Connection floor = derby.connect()) {
            Table.createIfAbsent(derby.source());
            Table.fill(floor, 0, deep);
            try (Side pregon = Side.pregon(home, data)) {
                pregon.awaitReady();
                new TablesBench(pregon, again(pregon), floor, deep, results).run(rounds);
            }
        }
    }

    private static void say(String what) {
        System.err.println("… " + what);
    }
}
