package org.pregon.reporting;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pregon.core.rest.BusyException;

/** At most two reports are made at a time; a few more wait their turn, and beyond those a caller is asked to come back. */
final class Presses {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 10;
    private static final int PATIENCE_SECONDS = 60;
    private static final int COME_BACK_SECONDS = 5;

    private final Semaphore presses = new Semaphore(AT_ONCE, true);
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);

    <T> T run(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            return runInTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T runInTurn(Supplier<T> work) {
        try {
            if (!presses.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            presses.release();
        }
    }

    private static BusyException busy() {
        return new BusyException("Se están preparando muchos informes a la vez. Vuelva a intentarlo en unos segundos.", COME_BACK_SECONDS);
    }
}
