package org.pregon.core.job;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Background threads that have a name in a thread dump and never keep the program from ending. */
public final class Daemons {
    /** How long who ends threads waits for what they are at. */
    private static final int PATIENCE_SECONDS = 3;

    private Daemons() {}

    /** One thread that takes its tasks in turn. */
    public static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(factory(name));
    }

    /** One thread for tasks at their times. */
    public static ScheduledExecutorService scheduler(String name) {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(1, factory(name));
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return threads;
    }

    /** So many threads; what finds none free is refused. */
    public static ExecutorService pool(String name, int threads) {
        return new ThreadPoolExecutor(0, threads, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), factory(name));
    }

    /** One thread that takes its tasks in turn while at most so many wait; what comes beyond is dropped. */
    public static ExecutorService queue(String name, int waiting) {
        return new ThreadPoolExecutor(0, 1, 60, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), factory(name),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Ends threads that may be at the database: what waits is dropped, what runs may finish. They are not interrupted, because Derby
     * then ends the connection under them, and says so at length.
     *
     * @return whether all was still in time
     */
    public static boolean end(ExecutorService threads) {
        threads.shutdown();
        if (threads instanceof ThreadPoolExecutor pool) {
            pool.getQueue().clear();
        }
        try {
            return threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return threads.isTerminated();
        }
    }

    private static ThreadFactory factory(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
