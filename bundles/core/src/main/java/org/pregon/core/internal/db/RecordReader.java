package org.pregon.core.internal.db;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.ibatis.executor.ExecutorException;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** How one record type is read from a row: its component {@code verifiedOn} is the column {@code verified_on}. */
final class RecordReader {
    private final Class<?> type;
    private final String[] names;
    private final TypeHandler<?>[] handlers;
    private final MethodHandle constructor;

    RecordReader(Class<?> type, TypeHandlerRegistry registry) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        names = Arrays.stream(components).map(component -> column(component.getName())).toArray(String[]::new);
        handlers = Arrays.stream(components).map(component -> registry.getTypeHandler(component.getType())).toArray(TypeHandler<?>[]::new);
        constructor = constructor(type, components);
    }

    private static String column(String name) {
        return name.replaceAll("(\\p{Upper})", "_$1").toLowerCase(Locale.ROOT);
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return MethodHandles.lookup().unreflectConstructor(canonical)
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("No canonical constructor: " + type, impossible);
        }
    }

    /** Where in a row each component stands. */
    int[] columns(ResultSetMetaData row) throws SQLException {
        int count = row.getColumnCount();
        String[] labels = new String[count];
        for (int i = 0; i < count; i++) {
            labels[i] = row.getColumnLabel(i + 1);
        }
        int[] columns = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = find(names[i], labels, i) + 1;
        }
        return columns;
    }

    /** Most statements select in the order of the record. */
    private int find(String name, String[] labels, int likely) {
        for (int i = 0; i < labels.length; i++) {
            int at = (likely + i) % labels.length;
            if (name.equalsIgnoreCase(labels[at])) {
                return at;
            }
        }
        throw new ExecutorException("No column " + name + " for " + type.getName() + " in " + Arrays.toString(labels));
    }

    /** @param columns as {@link #columns} found them */
    Object read(ResultSet row, int[] columns) throws SQLException {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = handlers[i].getResult(row, columns[i]);
        }
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable refused) {
            throw new ExecutorException("Cannot make a " + type.getName(), refused);
        }
    }
}
