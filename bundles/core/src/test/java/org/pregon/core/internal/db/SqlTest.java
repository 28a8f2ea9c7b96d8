package org.pregon.core.internal.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.audit.Audit.Change;
import org.pregon.core.audit.Changes;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class SqlTest {
    private final TestPlatform platform;

    SqlTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void whatALambdaWroteIsGoneWhenItThrows() {
        assertThatThrownBy(() -> platform.coreSql().run(session -> {
            platform.audit().record(session, "test.thing", 1, "create", Changes.NONE);
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");

        assertThat(platform.audit().history("test.thing", 1, null).items()).isEmpty();
    }

    @Test
    void whatIsWrittenOnTheConnectionAloneIsCommittedToo() {
        platform.coreSql().run(session -> platform.audit().record(session, "test.thing", 1, "update",
                Changes.between("ñandú", "cóndor").field("name", "Nombre", text -> text).build()));

        assertThat(platform.audit().history("test.thing", 1, null).items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo(TestPlatform.NOW.toString());
                    assertThat(entry.changes()).containsExactly(new Change("name", "Nombre", "ñandú", "cóndor"));
                });
    }

    @Test
    void aTransactionThatLostADeadlockIsRunAgain() {
        AtomicInteger runs = new AtomicInteger();

        String result = platform.coreSql().write(session -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException(new java.sql.SQLException("deadlock", "40001"));
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(runs).hasValue(3);
    }
}
