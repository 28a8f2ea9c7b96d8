package org.pregon.core.internal.db;

import java.sql.CallableStatement;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandlerRegistry;

/**
 * java.time over the JDBC types that both drivers know; Derby's does not take java.time itself. Instants are stored as
 * UTC wall-clock, whatever the zone of the machine.
 */
final class TypeHandlers {
    private TypeHandlers() {}

    static void register(TypeHandlerRegistry registry) {
        put(registry, Instant.class, Timestamp.class,
                i -> Timestamp.valueOf(LocalDateTime.ofInstant(i, ZoneOffset.UTC)),
                t -> t.toLocalDateTime().toInstant(ZoneOffset.UTC));
        put(registry, LocalDateTime.class, Timestamp.class, Timestamp::valueOf, Timestamp::toLocalDateTime);
        put(registry, LocalDate.class, Date.class, Date::valueOf, Date::toLocalDate);
        put(registry, LocalTime.class, Time.class, Time::valueOf, Time::toLocalTime);
    }

    private static <J, D> void put(
            TypeHandlerRegistry registry, Class<J> java, Class<D> jdbc, Function<J, D> out, Function<D, J> in) {
        Handler<J, D> handler = new Handler<>(jdbc, out, in);
        registry.register(java, handler);
        registry.register(java, handler.jdbcType, handler);
    }

    private static final class Handler<J, D> extends BaseTypeHandler<J> {
        private final Class<D> jdbc;
        private final JdbcType jdbcType;
        private final Function<J, D> out;
        private final Function<D, J> in;

        Handler(Class<D> jdbc, Function<J, D> out, Function<D, J> in) {
            this.jdbc = jdbc;
            this.jdbcType = jdbc == Timestamp.class ? JdbcType.TIMESTAMP : jdbc == Date.class ? JdbcType.DATE : JdbcType.TIME;
            this.out = out;
            this.in = in;
        }

        @Override
        public void setNonNullParameter(PreparedStatement statement, int index, J value, JdbcType type)
                throws SQLException {
            statement.setObject(index, out.apply(value), jdbcType.TYPE_CODE);
        }

        @Override
        public J getNullableResult(ResultSet row, String column) throws SQLException {
            return back(row.getObject(column));
        }

        @Override
        public J getNullableResult(ResultSet row, int column) throws SQLException {
            return back(row.getObject(column));
        }

        @Override
        public J getNullableResult(CallableStatement call, int column) throws SQLException {
            return back(call.getObject(column));
        }

        private J back(Object value) {
            return value == null ? null : in.apply(jdbc.cast(value));
        }
    }
}
