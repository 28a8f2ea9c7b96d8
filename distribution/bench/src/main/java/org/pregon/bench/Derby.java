package org.pregon.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A database file while no server has it open. */
final class Derby implements AutoCloseable {
    /** What Pregón's start script says, for the floor and for this process too: the engine is the same on every side. */
    static final String PAGE_CACHE = "-Dderby.storage.pageCacheSize=4000";

    private final Path folder;

    Derby(Path folder) {
        this.folder = folder;
    }

    Connection connect() throws SQLException {
        return source().getConnection();
    }

    DataSource source() {
        return source(folder);
    }

    private static EmbeddedDataSource source(Path folder) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        return source;
    }

    @Override
    public void close() throws SQLException {
        EmbeddedDataSource source = source(folder);
        source.setCreateDatabase("no");
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException closed) {
            // A clean end is said as an exception.
            if (!"08006".equals(closed.getSQLState())) {
                throw closed;
            }
        }
    }
}
