package org.pregon.core.db;

import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The database, as one module sees it: its own mappers over the shared pool. Core registers one per migrated module
 * with the service property {@code pregon.module}. Thread-safe.
 *
 * <p>A write that loses a deadlock or a lock wait is rolled back and run again, a few times: a lambda does nothing but
 * database work, and whatever must follow the commit comes after the call.
 */
@ProviderType
public interface Sql {

    /** Runs reads in one transaction and gives back its result. */
    <T> T read(Function<Session, T> work);

    /** Runs one transaction: committed when the lambda returns, rolled back when it throws. */
    <T> T write(Function<Session, T> work);

    /** {@link #write} for work without a result. */
    default void run(Consumer<Session> work) {
        write(session -> {
            work.accept(session);
            return true;
        });
    }
}
