package org.pregon.core.job;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Background threads that have a name in a thread dump and never keep the program from ending. */
public final class Daemons {
    private Daemons() {}

    /** One thread that takes its tasks in turn. */
    public static ExecutorService worker(String name) {
        return Executors.newSingleThreadExecutor(factory(name));
    }

    /** One thread for tasks at their times. */
    public static ScheduledExecutorService scheduler(String name) {
        return Executors.newSingleThreadScheduledExecutor(factory(name));
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

    private static ThreadFactory factory(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
