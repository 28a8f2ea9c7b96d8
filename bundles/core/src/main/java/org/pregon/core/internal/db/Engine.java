package org.pregon.core.internal.db;

import java.util.Map;

/** The two databases Pregón runs on, and the few words in which their DDL differs. */
public enum Engine {
    /** Binary comparison is Derby's only collation, so a sort key needs no further word. */
    DERBY(Map.of("clob", "CLOB", "blob", "BLOB", "sorted", "")),
    POSTGRESQL(Map.of("clob", "TEXT", "blob", "BYTEA", "sorted", "COLLATE \"C\""));

    private final Map<String, String> placeholders;

    Engine(Map<String, String> placeholders) {
        this.placeholders = placeholders;
    }

    /** What {@code ${clob}}, {@code ${blob}} and {@code ${sorted}} stand for in a migration. */
    Map<String, String> placeholders() {
        return placeholders;
    }

    static Engine ofUrl(String jdbcUrl) {
        if (jdbcUrl.startsWith("jdbc:derby:")) {
            return DERBY;
        }
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("Neither Derby nor PostgreSQL: " + jdbcUrl.replaceAll("[?;].*", ""));
    }
}
