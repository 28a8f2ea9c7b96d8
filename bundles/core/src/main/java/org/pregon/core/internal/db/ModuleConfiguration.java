package org.pregon.core.internal.db;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSession;
import org.pregon.core.ContextLoader;

/**
 * MyBatis, but for statements whose result is a record: these we read ourselves. A mapper's XML is read when the mapper is first asked for;
 * all of them at a start would cost a third of a second.
 */
final class ModuleConfiguration extends Configuration {
    private final Map<Class<?>, RecordReader> readers = new ConcurrentHashMap<>();
    private final Set<Class<?>> mappers;
    private final Set<Class<?>> loaded = ConcurrentHashMap.newKeySet();
    private final ClassLoader loader;

    /**
     * @param loader the module's class loader: MyBatis finds the mappers' XML and types through it
     */
    ModuleConfiguration(Environment environment, List<Class<?>> mappers, ClassLoader loader) {
        super(environment);
        this.mappers = Set.copyOf(mappers);
        this.loader = loader;
    }

    @Override
    public <T> T getMapper(Class<T> type, SqlSession session) {
        if (!loaded.contains(type) && mappers.contains(type)) {
            load(type);
        }
        return super.getMapper(type, session);
    }

    /** MyBatis knows a mapper before it has read it, so it cannot be asked whether it has. */
    private synchronized void load(Class<?> mapper) {
        if (!loaded.contains(mapper)) {
            ContextLoader.<Boolean, RuntimeException>within(loader, () -> {
                addMapper(mapper);
                return loaded.add(mapper);
            });
        }
    }

    /** MyBatis declares the raw type. */
    @Override
    @SuppressWarnings("rawtypes")
    public ResultSetHandler newResultSetHandler(Executor executor, MappedStatement statement, RowBounds bounds,
            ParameterHandler parameters, ResultHandler handler, BoundSql sql) {
        List<ResultMap> results = statement.getResultMaps();
        boolean plain = results.size() == 1 && results.get(0).getResultMappings().isEmpty()
                && results.get(0).getType().isRecord()
                && handler == Executor.NO_RESULT_HANDLER && bounds == RowBounds.DEFAULT;
        return plain
                ? new RecordRows(reader(results.get(0).getType()))
                : super.newResultSetHandler(executor, statement, bounds, parameters, handler, sql);
    }

    private RecordReader reader(Class<?> type) {
        return readers.computeIfAbsent(type, record -> new RecordReader(record, getTypeHandlerRegistry()));
    }
}
