package org.pregon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pregon.core.text.SpanishText;

/** What a page deep in the list costs, through Pregón and through plain JDBC on the same file. */
final class PagesBench {
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int PAGES = 1_500;
    private static final String SQL = "SELECT id, name, acronym, kind, scope, ubigeo, address, phone, email, website, notes,"
            + " CASE WHEN verified_key = '' THEN NULL ELSE CAST(verified_key AS DATE) END, active, import_id, version"
            + " FROM directory_institution --DERBY-PROPERTIES index=directory_institution_name\n"
            + " WHERE active = TRUE AND name_key >= ? AND (name_key > ? OR id > ?)"
            + " ORDER BY name_key, id FETCH FIRST 51 ROWS ONLY";

    private PagesBench() {}

    /** Cursors of pages all through the list. */
    static List<String> cursors(Side pregon, Login login) throws IOException {
        List<String> cursors = new ArrayList<>();
        String query = "?limit=200";
        try (Wire wire = new Wire(pregon.port)) {
            while (true) {
                Matcher next = NEXT.matcher(wire.get(StartBench.LIST + query, login.read()).text());
                if (!next.find()) {
                    return cursors;
                }
                cursors.add(next.group(1));
                query = "?limit=200&after=" + next.group(1);
            }
        }
    }

    /** Mean cost of pages anywhere in the list, in microseconds. */
    static double throughPregon(Side pregon, Login login, List<String> cursors) throws IOException {
        Random random = new Random(7);
        double[] micros = new double[PAGES];
        try (Wire wire = new Wire(pregon.port)) {
            for (int page = 0; page < PAGES; page++) {
                String cursor = cursors.get(random.nextInt(cursors.size()));
                long start = System.nanoTime();
                if (wire.get(StartBench.LIST + "?after=" + cursor, login.read()).status() != 200) {
                    throw new IllegalStateException("A page was refused");
                }
                micros[page] = (System.nanoTime() - start) / 1e3;
            }
        }
        return mean(micros);
    }

    static double throughJdbc(Path database) throws SQLException {
        try (Derby derby = new Derby(database); Connection connection = derby.connect();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            List<String> keys = keys(connection);
            pages(select, keys);
            return pages(select, keys);
        }
    }

    private static List<String> keys(Connection connection) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery("SELECT name FROM directory_institution")) {
            for (int row = 0; rows.next(); row++) {
                if (row % 200 == 0) {
                    keys.add(SpanishText.sortKey(rows.getString(1)));
                }
            }
        }
        return keys;
    }

    private static double pages(PreparedStatement select, List<String> keys) throws SQLException {
        Random random = new Random(7);
        double[] micros = new double[PAGES];
        for (int page = 0; page < PAGES; page++) {
            String key = keys.get(random.nextInt(keys.size()));
            long start = System.nanoTime();
            select.setString(1, key);
            select.setString(2, key);
            select.setLong(3, 0);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 15; column++) {
                        rows.getObject(column);
                    }
                }
            }
            micros[page] = (System.nanoTime() - start) / 1e3;
        }
        return mean(micros);
    }

    /** The mean without the slowest twentieth: pages that wait for the disk count, a busy neighbour does not. */
    private static double mean(double[] micros) {
        java.util.Arrays.sort(micros);
        return java.util.Arrays.stream(micros, 0, micros.length * 19 / 20).average().orElseThrow();
    }
}
