package org.pregon.core.internal.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.module.ModuleReport;
import org.pregon.core.job.Daemons;

/**
 * Configures the REST whiteboard, without which it does not run, when the modules have settled. Jersey builds its whole
 * application anew for each resource that comes: at a start it would do so for every module in turn.
 */
@Component(service = RestStart.class, immediate = true)
public final class RestStart {
    private static final String PID = "JakartarsServletWhiteboardRuntimeComponent";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLIS = 40;

    private final ModuleReport modules;
    private final ConfigurationAdmin configurations;
    private final Instant began = Instant.now();
    private final ScheduledExecutorService looks = Daemons.scheduler("pregon-rest-start");

    @Activate
    public RestStart(@Reference ModuleReport modules, @Reference ConfigurationAdmin configurations) {
        this.modules = modules;
        this.configurations = configurations;
        looks.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Forgotten again at the end, so that the next start waits too. */
    @Deactivate
    void stop() throws IOException {
        looks.shutdownNow();
        configurations.getConfiguration(PID, "?").delete();
    }

    /** A module that hangs must not keep the others from answering. */
    private void look() {
        if (modules.settled() || Instant.now().isAfter(began.plus(LONGEST_WAIT))) {
            looks.shutdown();
            try {
                Configuration configuration = configurations.getConfiguration(PID, "?");
                configuration.updateIfDifferent(new Hashtable<>(
                        Map.of("jersey.context.path", "api", "jersey.jakartars.whiteboard.name", "Pregon")));
            } catch (IOException failure) {
                throw new UncheckedIOException("The REST whiteboard cannot be configured", failure);
            }
        }
    }
}
