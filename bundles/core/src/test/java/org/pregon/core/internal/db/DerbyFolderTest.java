package org.pregon.core.internal.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyFolderTest {
    @TempDir
    Path data;

    @Test
    void aStartThatWasCutWhileItMadeTheDatabaseIsMadeGoodByTheNext() throws IOException, SQLException {
        Files.createDirectories(data.resolve("derby.new/seg0"));
        Files.writeString(data.resolve("derby.new/seg0/c10.dat"), "half");

        try (Opened opened = new Opened(DerbyFolder.in(data))) {
            opened.run("CREATE TABLE thing (id INTEGER)");
        }

        assertThat(data.resolve("derby.new")).doesNotExist();
        assertThat(data.resolve("derby/service.properties")).exists();
    }

    @Test
    void aDatabaseThatIsThereIsNotTouched() throws SQLException {
        try (Opened opened = new Opened(DerbyFolder.in(data))) {
            opened.run("CREATE TABLE thing (id INTEGER)");
        }

        try (Opened again = new Opened(DerbyFolder.in(data))) {
            again.run("INSERT INTO thing VALUES (1)");
        }
    }

    /** A real one, as the program opens it. */
    private static final class Opened implements AutoCloseable {
        private final Database database;

        Opened(Path folder) {
            database = new Database("jdbc:derby:" + folder, "", "");
        }

        void run(String sql) throws SQLException {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.createStatement().execute(sql);
            }
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
