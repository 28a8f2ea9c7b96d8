package org.pregon.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pregon.bench.Wire.Answer;
import org.pregon.core.text.SpanishText;

/** A list going out as a file, and a file coming in: against the same libraries over bare JDBC, which neither judge nor audit a row. */
final class TablesBench {
    private static final int BROUGHT = 5_000;
    private static final int FLUSHED = 500;
    private static final String ALL = "SELECT name, acronym, kind, scope, ubigeo, address, phone, email, website, notes, verified_key, active FROM directory_institution"
            + " --DERBY-PROPERTIES index=directory_institution_name\n ORDER BY name_key, id";
    private static final int COLUMNS = 12;

    private final Side pregon;
    private final Login login;
    private final Connection floor;
    private final int rows;
    private final Results results;

    TablesBench(Side pregon, Login login, Connection floor, int rows, Results results) {
        this.pregon = pregon;
        this.login = login;
        this.floor = floor;
        this.rows = rows;
        this.results = results;
    }

    void run(int rounds) throws Exception {
        floor.setAutoCommit(false);
        double before = pregon.resident();
        double most = before;
        for (int round = -1; round < rounds; round++) {
            for (String kind : new String[] {"csv", "xlsx"}) {
                double ours = seconds(() -> taken(kind));
                most = Math.max(most, pregon.resident());
                double theirs = seconds(() -> written(kind));
                floor.commit();
                add(round, kind, rows / ours, rows / theirs);
            }
            double ours = seconds(this::brought);
            most = Math.max(most, pregon.resident());
            add(round, "import", BROUGHT / ours, BROUGHT / seconds(this::inserted));
        }
        results.row("export of " + rows + " institutions as CSV", "/s", "csv", "", Double.NaN, Double.NaN);
        results.row("export of " + rows + " institutions as XLSX", "/s", "xlsx", "", Double.NaN, Double.NaN);
        results.row("import of " + BROUGHT + " institutions, preview to undo", "/s", "import", "", Double.NaN, Double.NaN);
        results.verdict("tables: resident before", Results.format(before), "", "MB", before, "", Double.NaN, Double.NaN);
        results.verdict("tables: resident at most", Results.format(most), "", "MB", most, "", Double.NaN, Double.NaN);
    }

    private void add(int round, String what, double ours, double theirs) {
        if (round >= 0) {
            results.add(what + " pregon", ours);
            results.add(what + " floor", theirs);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void taken(String kind) throws IOException {
        try (Wire wire = new Wire(pregon.port)) {
            Answer answer = wire.get("/api/directory/institutions/export." + kind, login.read());
            if (answer.status() != 200 || answer.body().length < rows) {
                throw new IllegalStateException("The list did not come out: " + answer.status());
            }
        }
    }

    private void written(String kind) throws IOException, SQLException {
        try (PreparedStatement select = floor.prepareStatement(ALL); ResultSet found = select.executeQuery()) {
            if (kind.equals("csv")) {
                try (CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
                    while (found.next()) {
                        for (int column = 1; column <= COLUMNS; column++) {
                            csv.print(found.getString(column));
                        }
                        csv.println();
                    }
                }
                return;
            }
            try (Workbook book = new Workbook(OutputStream.nullOutputStream(), "Floor", "1.0")) {
                Worksheet sheet = book.newWorksheet("a");
                for (int line = 0; found.next(); line++) {
                    for (int column = 0; column < COLUMNS; column++) {
                        String text = found.getString(column + 1);
                        if (text != null) {
                            sheet.inlineString(line, column, text);
                        }
                    }
                    if (line % FLUSHED == 0) {
                        sheet.flush();
                    }
                }
            }
        }
    }

    private static String file() {
        StringBuilder file = new StringBuilder("nombre;tipo;ámbito;dirección;teléfono;correo\n");
        for (int i = 0; i < BROUGHT; i++) {
            file.append("Junta vecinal traída ").append(i).append(";Otra;Distrital;Avenida Los Incas ").append(i).append(";084-")
                    .append(100_000 + i).append(";junta").append(i).append("@institucion.example\n");
        }
        return file.toString();
    }

    private void brought() throws IOException, InterruptedException {
        try (Wire wire = new Wire(pregon.port)) {
            String id = ask(wire, "POST", "/api/imports/directory", file()).replaceAll("(?s)^\\{\"id\":(\\d+).*", "$1");
            ask(wire, "POST", "/api/imports/" + id + "/run", "");
            while (ask(wire, "GET", "/api/imports/" + id, "").contains("\"state\":\"running\"")) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            if (!ask(wire, "POST", "/api/imports/" + id + "/undo", "").contains("\"created\":0")) {
                throw new IllegalStateException("The import was not taken back whole");
            }
        }
    }

    private String ask(Wire wire, String method, String path, String body) throws IOException {
        Answer answer = wire.send(method, path, method.equals("GET") ? login.read() : login.write(), body);
        if (answer.status() != 200) {
            throw new IllegalStateException(method + " " + path + ": " + answer.status() + " " + answer.text());
        }
        return answer.text();
    }

    private void inserted() throws IOException, SQLException {
        try (CSVParser parser = CSVParser.parse(new StringReader(file()), CSVFormat.DEFAULT.builder().setDelimiter(';').get());
                PreparedStatement insert = floor.prepareStatement("INSERT INTO directory_institution (name, name_key, search_key, kind, scope, ubigeo, address,"
                        + " phone, email, verified_key, active, version) VALUES (?, ?, ?, 'OTHER', 'DISTRICT', '', ?, ?, ?, '', TRUE, 1)")) {
            for (CSVRecord row : parser) {
                insert.setString(1, row.get(0));
                insert.setString(2, SpanishText.sortKey(row.get(0)));
                insert.setString(3, SpanishText.searchKey(row.get(0)));
                insert.setString(4, row.get(3));
                insert.setString(5, row.get(4));
                insert.setString(6, row.get(5));
                insert.addBatch();
            }
            insert.executeBatch();
            floor.commit();
        }
        try (PreparedStatement delete = floor.prepareStatement("DELETE FROM directory_institution WHERE kind = 'OTHER'")) {
            delete.executeUpdate();
            floor.commit();
        }
    }
}
