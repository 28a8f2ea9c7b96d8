package org.pregon.core.internal.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
    enum Kind {
        ONE,
        TWO
    }

    private record Thing(long id, @Nullable Integer parts, Kind kind, @Nullable LocalDate verifiedOn, boolean active) {
        Thing {
            if (id < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    private static Object read(String columns) throws SQLException {
        TypeHandlerRegistry types = new Configuration().getTypeHandlerRegistry();
        TypeHandlers.register(types);
        RecordReader reader = new RecordReader(Thing.class, types);
        try (Connection connection = DriverManager.getConnection("jdbc:derby:memory:reader;create=true");
                ResultSet row = connection.createStatement().executeQuery("SELECT " + columns + " FROM sysibm.sysdummy1")) {
            row.next();
            return reader.read(row, reader.columns(row.getMetaData()));
        }
    }

    @Test
    void aComponentIsTheColumnOfItsNameWhereverThatStands() throws SQLException {
        Object thing = read("TRUE AS active, DATE('2026-11-22') AS verified_on, 'x' AS other, 7 AS id, 'TWO' AS kind, 3 AS parts");

        assertThat(thing).isEqualTo(new Thing(7, 3, Kind.TWO, LocalDate.of(2026, 11, 22), true));
    }

    @Test
    void whatIsAbsentInTheDatabaseIsNull() throws SQLException {
        Object thing = read("7 AS id, CAST(NULL AS INTEGER) AS parts, 'ONE' AS kind, CAST(NULL AS DATE) AS verified_on, FALSE AS active");

        assertThat(thing).isEqualTo(new Thing(7, null, Kind.ONE, null, false));
    }

    @Test
    void aStatementThatForgetsAColumnIsNamed() {
        assertThatThrownBy(() -> read("7 AS id, 3 AS parts, 'ONE' AS kind, TRUE AS active"))
                .hasMessageContaining("verified_on").hasMessageContaining("Thing");
    }

    @Test
    void theRecordsOwnRulesHold() {
        assertThatThrownBy(() -> read("-1 AS id, 3 AS parts, 'ONE' AS kind, DATE('2026-11-22') AS verified_on, TRUE AS active"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("negative");
    }
}
