package org.pregon.core.internal.db;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.pregon.core.ContextLoader;

/**
 * Runs a module's SQL scripts with Flyway, each module with its own history table. The scripts are handed over as text:
 * Flyway's class-path scan does not know bundles.
 */
final class Migrator {
    private final Database database;

    Migrator(Database database) {
        this.database = database;
    }

    /** @param scripts file name to text; returns how many were new */
    int migrate(String module, Map<String, String> scripts) {
        ClassLoader flywayLoader = Flyway.class.getClassLoader();
        return ContextLoader.<Integer, RuntimeException>within(flywayLoader, () -> Flyway.configure(flywayLoader)
                .loggers("slf4j")
                .dataSource(database.dataSource())
                .table(module + "_schema_history")
                .resourceProvider(new Scripts(scripts))
                .placeholders(database.engine().placeholders())
                // Modules share one schema, so it is never empty when the second one comes.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate()
                .migrationsExecuted);
    }

    private record Scripts(Map<String, String> texts) implements ResourceProvider {
        @Override
        public LoadableResource getResource(String name) {
            String text = texts.get(name);
            return text == null ? null : new Script(name, text);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return new TreeMap<>(texts)
                    .entrySet().stream()
                            .filter(script -> script.getKey().startsWith(prefix)
                                    && List.of(suffixes).stream().anyMatch(script.getKey()::endsWith))
                            .<LoadableResource>map(script -> new Script(script.getKey(), script.getValue()))
                            .toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;
        private final String text;

        Script(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
