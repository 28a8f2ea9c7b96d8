package org.pregon.core.internal.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Where Derby keeps its database. It cannot open one whose making was cut short, so a new one is made under another name and
 * takes its own when it is whole.
 */
final class DerbyFolder {
    private DerbyFolder() {}

    /** The database's folder within the data directory, made if there is none yet. */
    static Path in(Path data) {
        Path folder = data.resolve("derby");
        Path unfinished = data.resolve("derby.new");
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(data);
                delete(unfinished);
                make(unfinished.toString());
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
                // Or a power cut could bring the old name back, later, with work in it.
                try (FileChannel directory = FileChannel.open(data, StandardOpenOption.READ)) {
                    directory.force(true);
                }
            }
            return folder;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("Cannot make a database in " + data, failure);
        }
    }

    /** Ends Derby's use of a database. Without its checkpoint the next start would replay its log. */
    static void close(String name) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException closed) {
            // Derby reports a clean shutdown as exception 08006.
            if (!"08006".equals(closed.getSQLState())) {
                throw closed;
            }
        }
    }

    private static void make(String name) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        source.setCreateDatabase("create");
        source.getConnection().close();
        close(name);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(DerbyFolder::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
