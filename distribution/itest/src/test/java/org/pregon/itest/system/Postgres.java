package org.pregon.itest.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A PostgreSQL server for one test class. */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    public Postgres() {
        try {
            server = EmbeddedPostgres.builder().setPort(Place.port()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
