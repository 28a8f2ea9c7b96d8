package org.pregon.bench.floor;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.pregon.bench.Table;

/** Jetty, Jersey, MyBatis, HikariCP and Derby in one class path: {@code FloorServer <port> <database folder>}. */
public final class FloorServer {
    private FloorServer() {}

    public static void main(String... arguments) throws Exception {
        HikariDataSource pool = pool(Path.of(arguments[1]));
        Table.createIfAbsent(pool);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        ResourceConfig api = new ResourceConfig()
                .register(new InstitutionResource(sql(pool)))
                .register(new JsonBody(JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()))
                .property("jersey.config.server.wadl.disableWadl", true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new ServletContainer(api)), "/api/*");
        server.setHandler(context);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(pool, arguments[1])));
        server.start();
        server.join();
    }

    private static HikariDataSource pool(Path folder) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(folder.toString());
        derby.setCreateDatabase("create");
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        config.setDataSource(derby);
        return new HikariDataSource(config);
    }

    private static SqlSessionFactory sql(HikariDataSource pool) {
        Configuration configuration =
                new Configuration(new Environment("floor", new JdbcTransactionFactory(), pool));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.addMapper(InstitutionMapper.class);
        return new SqlSessionFactoryBuilder().build(configuration);
    }

    private static void close(HikariDataSource pool, String folder) {
        pool.close();
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(folder);
        derby.setShutdownDatabase("shutdown");
        try {
            derby.getConnection().close();
        } catch (SQLException closed) {
            // Derby says a clean end as an exception.
        }
    }
}
