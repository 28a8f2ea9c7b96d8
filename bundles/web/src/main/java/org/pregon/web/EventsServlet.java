package org.pregon.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.pregon.core.home.HomeNews;
import org.pregon.core.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /ui/events}: tells open pages that screens came or went, that something was written which may wait for somebody, and at
 * first which shell is served. A servlet and not a REST resource, because the REST application is reloaded by the very change that
 * it would have to announce. One thread writes to all; a page that does not read is dropped by the server's idle timeout. What
 * waits is not in the message: each page asks with its own session.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/ui/events")
@HttpWhiteboardServletAsyncSupported
public final class EventsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(EventsServlet.class);
    private static final int MOST = 2_000;
    private static final int HEARTBEAT_SECONDS = 20;
    private static final int NEWS_MILLIS = 700;

    /** A module's routes and its Sql come one after the other: one message for all of it. */
    private static final int SETTLE_MILLIS = 300;

    private final transient Set<AsyncContext> pages = ConcurrentHashMap.newKeySet();
    private final transient AtomicBoolean announced = new AtomicBoolean();
    private final transient ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "pregon-ui-events");
        thread.setDaemon(true);
        return thread;
    });
    private final transient Runnable stopListening;
    private final transient HomeNews news;
    private transient long known;
    private final String greeting;

    @Activate
    public EventsServlet(@Reference InstalledScreens screens, @Reference ShellFiles files, @Reference HomeNews news) {
        this.news = news;
        // A page that was open during an update learns on reconnecting that it is the old one.
        greeting = "retry: 2000\nevent: shell\ndata: " + files.shell().path() + "\n\n";
        stopListening = screens.onChange(this::announce);
        writer.scheduleWithFixedDelay(() -> send(": \n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        writer.scheduleWithFixedDelay(this::tellNews, NEWS_MILLIS, NEWS_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        stopListening.run();
        writer.shutdownNow();
        pages.forEach(EventsServlet::end);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (CurrentUser.find().isEmpty() || pages.size() >= MOST) {
            response.sendError(CurrentUser.find().isEmpty() ? 401 : 503);
            return;
        }
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext page = request.startAsync();
        page.setTimeout(0);
        page.addListener(new Leaving(pages));
        write(page, greeting);
        pages.add(page);
    }

    private void announce() {
        if (announced.compareAndSet(false, true)) {
            try {
                writer.schedule(() -> {
                    announced.set(false);
                    send("event: screens\ndata: {}\n\n");
                }, SETTLE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                // The whole system is going down; nobody is left to be told.
                announced.set(false);
            }
        }
    }

    private void tellNews() {
        if (pages.isEmpty()) {
            return;
        }
        try {
            long now = news.mark();
            if (now != known) {
                known = now;
                send("event: waiting\ndata: {}\n\n");
            }
        } catch (RuntimeException away) {
            // Without a database nothing was written; a task that throws would never be run again.
            LOG.debug("No news", away);
        }
    }

    private void send(String message) {
        for (AsyncContext page : pages) {
            try {
                write(page, message);
            } catch (IOException | IllegalStateException gone) {
                pages.remove(page);
                end(page);
            }
        }
    }

    private static void write(AsyncContext page, String message) throws IOException {
        var out = page.getResponse().getOutputStream();
        out.write(message.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void end(AsyncContext page) {
        try {
            page.complete();
        } catch (IllegalStateException alreadyOver) {
            // The browser left first.
        }
    }
}
