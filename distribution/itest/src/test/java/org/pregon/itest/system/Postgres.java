package org.pregon.itest.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server for one test class. */
public final class Postgres implements AutoCloseable {
    private final int port = Place.port();
    private final @Nullable Path folder;
    private EmbeddedPostgres server;

    public Postgres() {
        this(null);
    }

    private Postgres(@Nullable Path folder) {
        this.folder = folder;
        server = open();
    }

    /** One whose data outlast its stopping. */
    public static Postgres keeping(Path folder) {
        return new Postgres(folder);
    }

    private EmbeddedPostgres open() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPort(port);
            return (folder == null ? builder : builder.setDataDirectory(folder).setCleanDataDirectory(false)).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As its administrator stops it. */
    public void stop() {
        close();
    }

    public void startAgain() {
        server = open();
    }

    /** What sends Pregón there. */
    public List<String> arguments() {
        return List.of("--set", "pregon.jdbc.url=" + server.getJdbcUrl("postgres", "postgres"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
