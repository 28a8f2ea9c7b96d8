package org.pregon.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.pregon.core.text.SpanishText;

/** The table of institutions: made by the directory's own script, filled with the same invented rows for both sides. */
public final class Table {
    private static final List<String> KINDS = List.of("PUBLIC_BODY", "EDUCATION", "HEALTH", "COMPANY", "NEIGHBOURHOOD", "MEDIA");
    private static final List<String> WHAT = List.of("institución educativa", "centro de salud", "comedor popular",
            "asociación de vivienda", "junta vecinal", "radio", "empresa de transportes", "comisaría", "mercado", "parroquia");
    private static final List<String> WHOSE = List.of("san martín", "santa rosa", "los jardines", "el progreso", "nueva esperanza",
            "micaela bastidas", "túpac amaru", "las flores", "virgen del carmen", "juan pablo", "villa hermosa", "la unión");

    private Table() {}

    public static void createIfAbsent(DataSource source) throws SQLException, IOException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getTables(null, null, "DIRECTORY_INSTITUTION", null).next()) {
                return;
            }
            for (String command : script().split(";")) {
                if (command.contains("directory_institution")) {
                    statement.execute(command);
                }
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Table.class.getResourceAsStream("/db/V001__directory.sql")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("--.*", "").replace("${sorted}", "").replace("${blob}", "BLOB");
        }
    }

    /** Adds rows up to that many; the names are all different and come in no order. */
    public static void fill(Connection connection, int from, int to) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO directory_institution (name, name_key,"
                + " search_key, acronym, kind, scope, ubigeo, address, phone, email, verified_key, active, version)"
                + " VALUES (?, ?, ?, ?, ?, 'DISTRICT', '', ?, ?, ?, ?, TRUE, 1)")) {
            for (int row = from; row < to; row++) {
                Random random = new Random(row);
                String name = pick(WHAT, random) + " " + pick(WHOSE, random) + " " + Integer.toString(row * 7919 % 999_983, 36)
                        + " " + row;
                insert.setString(1, name);
                insert.setString(2, SpanishText.sortKey(name));
                insert.setString(3, SpanishText.searchKey(name + " I" + row));
                insert.setString(4, "I" + row);
                insert.setString(5, pick(KINDS, random));
                insert.setString(6, "Avenida Los Incas " + row + ", Quillabamba");
                insert.setString(7, "084-" + (100_000 + row % 900_000));
                insert.setString(8, "contacto" + row + "@institucion.example");
                insert.setString(9, row % 3 == 0 ? "" : "2026-0" + (1 + row % 9) + "-15");
                insert.addBatch();
                if (row % 1_000 == 999) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
