package org.pregon.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DaemonsTest {
    private final ScheduledExecutorService threads = Daemons.scheduler("test");

    @Test
    void whatIsAtWorkFinishesUninterrupted() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        threads.execute(() -> {
            began.countDown();
            try {
                goOn.await();
                finished.set(true);
            } catch (InterruptedException disturbed) {
                Thread.currentThread().interrupt();
            }
        });
        began.await();

        CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> Daemons.end(threads));
        while (!threads.isShutdown()) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(ended).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
        assertThat(finished).isTrue();
    }

    @Test
    void whatIsNotYetDueIsDropped() {
        threads.schedule(() -> {}, 1, TimeUnit.HOURS);
        threads.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.HOURS);

        assertThat(Daemons.end(threads)).isTrue();
    }
}
