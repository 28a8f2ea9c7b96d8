package org.pregon.core.internal.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Hashtable;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.postgresql.ds.PGSimpleDataSource;

/** The one pool. Where it leads is decided at start by {@code pregon.jdbc.url}; Derby in the data directory otherwise. */
@Component(service = Database.class)
public final class Database {
    private static final int POOL_SIZE = 12;

    /** How long the start waits for a database that comes up at the same time, where {@code pregon.jdbc.wait} says nothing else. */
    private static final String WAIT_SECONDS = "120";

    private static final int CONNECT_SECONDS = 10;

    private static final long SERVER_MILLIS = 4_000;

    private final Engine engine;
    private final HikariDataSource pool;

    @Activate
    public Database(BundleContext context) {
        this(
                jdbcUrl(context),
                property(context, "pregon.jdbc.user", ""),
                property(context, "pregon.jdbc.password", ""),
                Duration.ofSeconds(Long.parseLong(property(context, "pregon.jdbc.wait", WAIT_SECONDS))),
                refused -> tell(context, "pregon.refused", refused));
        // Before this nothing can have been written, and a start may be cut short.
        tell(context, "pregon.database", "open");
    }

    public Database(String url, String user, String password) {
        this(url, user, password, Duration.ZERO, refused -> {});
    }

    private Database(String url, String user, String password, Duration longest, Consumer<String> refusal) {
        refuseWeakDurability();
        DerbyLocks.tell();
        engine = Engine.ofUrl(url);
        HikariConfig config = new HikariConfig();
        config.setPoolName("pregon");
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        // Of Derby also the limit of its own start, which on a busy machine takes its time. Whom a server that is away keeps waiting
        // shall know soon.
        config.setConnectionTimeout(engine == Engine.DERBY ? 30_000 : SERVER_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        DataSource source = engine == Engine.DERBY ? derby(url) : postgresql(url, user, password);
        config.setDataSource(source);
        try {
            new FirstConnection(source, url.replaceFirst("\\?.*", "")).await(longest);
        } catch (DatabaseRefused refused) {
            refusal.accept(refused.getMessage());
            throw refused;
        }
        pool = new HikariDataSource(config);
    }

    public Engine engine() {
        return engine;
    }

    public DataSource dataSource() {
        return pool;
    }

    /** Closes the pool and, for Derby, the database itself. */
    @Deactivate
    public void close() {
        String derby = engine == Engine.DERBY ? ((EmbeddedDataSource) pool.getDataSource()).getDatabaseName() : null;
        pool.close();
        if (derby != null) {
            try {
                DerbyFolder.close(derby);
            } catch (SQLException open) {
                throw new IllegalStateException("Derby did not close", open);
            }
        }
    }

    /** The launcher listens. */
    private static void tell(BundleContext context, String property, String value) {
        context.registerService(Instant.class, Instant.now(), new Hashtable<>(Map.of(property, value)));
    }

    private static String jdbcUrl(BundleContext context) {
        String chosen = property(context, "pregon.jdbc.url", "");
        if (!chosen.isEmpty()) {
            return chosen;
        }
        refuseWeakDurability();
        DerbyLocks.tell();
        Path data = Path.of(property(context, "pregon.data", "var"));
        // Derby's own log goes beside its folder, not into whatever directory the program was started from.
        System.getProperties().putIfAbsent("derby.stream.error.file", data.resolve("derby.log").toString());
        return "jdbc:derby:" + DerbyFolder.in(data);
    }

    private static DataSource derby(String url) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(url.substring("jdbc:derby:".length()));
        source.setCreateDatabase("create");
        return source;
    }

    private static DataSource postgresql(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setApplicationName("pregon");
        source.setConnectTimeout(CONNECT_SECONDS);
        if (!user.isEmpty()) {
            source.setUser(user);
            source.setPassword(password);
        }
        return source;
    }

    /** With this setting Derby acknowledges commits that are not on disk: a public record must not be kept so. */
    private static void refuseWeakDurability() {
        if ("test".equals(System.getProperty("derby.system.durability"))) {
            throw new IllegalStateException("derby.system.durability=test loses acknowledged work; remove it to start");
        }
    }

    private static String property(BundleContext context, String name, String otherwise) {
        String value = context.getProperty(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
