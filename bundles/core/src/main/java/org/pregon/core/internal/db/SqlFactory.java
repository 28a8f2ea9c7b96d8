package org.pregon.core.internal.db;

import java.util.List;
import org.apache.ibatis.executor.loader.javassist.JavassistProxyFactory;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.pregon.core.db.Sql;

/** Builds the MyBatis configuration of one module over the shared pool. */
public final class SqlFactory {
    private final Database database;

    public SqlFactory(Database database) {
        this.database = database;
    }

    /**
     * @param loader the module's class loader: MyBatis finds the mappers' XML and types through it
     */
    public Sql create(String module, List<Class<?>> mappers, List<Class<?>> records, ClassLoader loader) {
        Configuration configuration = new ModuleConfiguration(
                new Environment(module, new JdbcTransactionFactory(), database.dataSource()), mappers, loader);
        configuration.setDatabaseId(database.engine().name().toLowerCase(java.util.Locale.ROOT));
        configuration.setProxyFactory(new JavassistProxyFactory());
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setDefaultStatementTimeout(30);
        TypeHandlers.register(configuration.getTypeHandlerRegistry());
        records.forEach(configuration.getTypeAliasRegistry()::registerAlias);
        return new ModuleSql(new SqlSessionFactoryBuilder().build(configuration));
    }
}
