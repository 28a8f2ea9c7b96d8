package org.pregon.itest;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is the one that must come. */
public final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(30);

    private Await() {}

    /** @throws AssertionError with the last answer when it never came */
    public static <T> T until(Supplier<T> question, Predicate<T> wanted) {
        return until(LONGEST, question, wanted);
    }

    /** As {@link #until}, for volumes. */
    static <T> T patiently(Supplier<T> question, Predicate<T> wanted) {
        return until(PATIENCE, question, wanted);
    }

    private static <T> T until(Duration longest, Supplier<T> question, Predicate<T> wanted) {
        long end = System.nanoTime() + longest.toNanos();
        T answer = question.get();
        while (!wanted.test(answer)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + longest.toSeconds() + " s still " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
