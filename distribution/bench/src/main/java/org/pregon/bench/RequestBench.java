package org.pregon.bench;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.pregon.bench.Load.Request;

/** Get one, a page of 50, a search and an insert, asked by eight clients of both servers in turn. */
final class RequestBench {
    private static final int CLIENTS = 8;
    /** A search looks through every row; two at a time are as many as there are cores. */
    private static final int SEARCHERS = 2;
    /** Until the optimising compilers of both sides are done, which takes Pregón's some 100,000 requests of a kind. */
    private static final long WARM_UP_MILLIS = 40_000;
    private static final long ROUND_MILLIS = 2_000;
    private static final String[] PLACES = {"san+martin", "micaela+bastidas", "tupac+amaru", "villa+hermosa"};

    private final Side pregon;
    private final Side floor;
    private final Login login;
    private final int rows;
    private final AtomicLong inserted = new AtomicLong(System.currentTimeMillis());

    RequestBench(Side pregon, Side floor, Login login, int rows) {
        this.pregon = pregon;
        this.floor = floor;
        this.login = login;
        this.rows = rows;
    }

    void run(int rounds, Results results) throws Exception {
        measure("get one", CLIENTS, rounds, results, 0.9, (random, headers) ->
                Request.get(StartBench.LIST + '/' + (1 + random.nextInt(rows)), headers));
        measure("list of 50", CLIENTS, rounds, results, 0.9, (random, headers) -> Request.get(StartBench.LIST, headers));
        measure("search", SEARCHERS, rounds, results, Double.NaN, (random, headers) ->
                Request.get(StartBench.LIST + "?q=" + PLACES[random.nextInt(PLACES.length)], headers));
        measure("acknowledged insert, 8 clients", CLIENTS, rounds, results, 0.8, (random, headers) ->
                new Request("POST", StartBench.LIST, headers, "{\"name\":\"Club de madres " + inserted.incrementAndGet()
                        + "\",\"kind\":\"OTHER\",\"scope\":\"DISTRICT\",\"ubigeo\":\"\"}"));
    }

    private interface Ask {
        Request of(ThreadLocalRandom random, String headers);
    }

    private void measure(String what, int clients, int rounds, Results results, double least, Ask ask) throws Exception {
        Function<ThreadLocalRandom, Request> ours = random -> ask.of(random, login.write());
        Function<ThreadLocalRandom, Request> theirs = random -> ask.of(random, "");
        // One alone first: Derby refuses the first ids of a table to whoever comes second at the same moment.
        Load.perSecond(pregon.port, 1, 1, ours);
        Load.perSecond(floor.port, 1, 1, theirs);
        for (int round = -1; round < rounds; round++) {
            long millis = round < 0 ? WARM_UP_MILLIS : ROUND_MILLIS;
            // Who goes first changes, so that a machine that grows slower is unfair to neither.
            double first = Load.perSecond(round % 2 == 0 ? pregon.port : floor.port, clients, millis, round % 2 == 0 ? ours : theirs);
            double second = Load.perSecond(round % 2 == 0 ? floor.port : pregon.port, clients, millis, round % 2 == 0 ? theirs : ours);
            if (round >= 0) {
                results.add(what + " pregon", round % 2 == 0 ? first : second);
                results.add(what + " floor", round % 2 == 0 ? second : first);
            }
        }
        results.row(what, "/s", what, Double.isNaN(least) ? "" : "≥ " + least, Double.NaN, least);
    }
}
