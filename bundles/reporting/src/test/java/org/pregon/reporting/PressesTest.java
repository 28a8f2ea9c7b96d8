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
        ExecutorService callers = Executors.newFixedThreadPool(12);
        var entered = new CountDownLatch(12);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 12).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            entered.countDown();
            return presses.run(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                inside.countDown();
                await(release);
                running.decrementAndGet();
                return i;
            });
        }, callers)).toList();
        inside.await();
        entered.await();

        // The twelve are known to have called; the last of them may still be on its way to its place in the queue.
        BusyException busy = null;
        while (busy == null) {
            CompletableFuture<Integer> extra = CompletableFuture.supplyAsync(() -> presses.run(() -> 0));
            busy = refusal(extra);
        }

        assertThat(busy.retryAfterSeconds()).isPositive();
        release.countDown();
        assertThat(all).extracting(CompletableFuture::join).hasSize(12);
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

    private static BusyException refusal(CompletableFuture<Integer> call) {
        try {
            call.get(1, java.util.concurrent.TimeUnit.SECONDS);
            return null;
        } catch (java.util.concurrent.ExecutionException refused) {
            return (BusyException) refused.getCause();
        } catch (java.util.concurrent.TimeoutException | InterruptedException waiting) {
            return null;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
