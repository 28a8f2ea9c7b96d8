package org.pregon.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pregon.core.rest.BusyException;

class PressesTest {

    @Test
    @Timeout(30)
    void twoRunTenWaitAndTheNextIsAskedToComeBack() throws Exception {
        var presses = new Presses();
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var inside = new CountDownLatch(2);
        var release = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(13);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 13).mapToObj(i -> CompletableFuture.supplyAsync(() -> presses.run(() -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            inside.countDown();
            await(release);
            running.decrementAndGet();
            return i;
        }), callers)).toList();

        // Nobody comes out before the release but who was sent away.
        CompletableFuture<?> busy = CompletableFuture.anyOf(all.toArray(CompletableFuture[]::new));

        assertThatThrownBy(busy::join).cause().isInstanceOfSatisfying(BusyException.class,
                refused -> assertThat(refused.retryAfterSeconds()).isPositive());
        inside.await();
        release.countDown();
        assertThat(all).filteredOn(call -> call.handle((done, refused) -> refused == null).join()).hasSize(12);
        assertThat(most).hasValue(2);
        callers.shutdown();
    }

    @Test
    void aFailureGivesItsPlaceBack() {
        var presses = new Presses();

        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> presses.run(() -> {
                throw new IllegalStateException("jam");
            })).hasMessage("jam");
        }

        assertThat(presses.run(() -> 7)).isEqualTo(7);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
