package org.pregon.core.internal.db;

import java.util.List;
import java.util.Map;
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

/** MyBatis, but for statements whose result is a record: these we read ourselves. */
final class ModuleConfiguration extends Configuration {
    private final Map<Class<?>, RecordReader> readers = new ConcurrentHashMap<>();

    ModuleConfiguration(Environment environment) {
        super(environment);
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
