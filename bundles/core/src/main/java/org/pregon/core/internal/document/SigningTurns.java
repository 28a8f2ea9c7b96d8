package org.pregon.core.internal.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.pregon.core.internal.document.SeriesFormat.Scope;
import org.pregon.core.rest.BusyException;

/** Signers of one series wait here, in the order they came, and not on a row of the database. */
final class SigningTurns {
    private static final int PATIENCE_SECONDS = 60;
    private static final int COME_BACK_SECONDS = 5;

    /** One for each series in use: a few dozen a year. */
    private final Map<Scope, ReentrantLock> turns = new ConcurrentHashMap<>();

    <T> T take(Scope series, Supplier<T> work) {
        ReentrantLock turn = turns.computeIfAbsent(series, key -> new ReentrantLock(true));
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    static BusyException busy() {
        return new BusyException("Se están firmando muchos documentos a la vez. No se firmó nada; intente de nuevo en unos segundos.",
                COME_BACK_SECONDS);
    }
}
