package org.pregon.core.internal;

import java.time.Instant;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.runtime.JakartarsServiceRuntime;
import org.osgi.service.jakartars.runtime.dto.RuntimeDTO;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.pregon.core.internal.demo.Demo;
import org.pregon.core.internal.module.ModuleReport;
import org.pregon.core.job.Daemons;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says when the start is over: every module settled, every resource answering (or known to have failed), and the demonstration loaded if one was
 * asked for. It registers an {@link Instant} with
 * {@code pregon.ready=true}, which the launcher and the tests wait for.
 */
@Component(service = Readiness.class, immediate = true)
public final class Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final long LOOK_EVERY_MILLIS = 40;
    private static final int PATIENT_LOOKS = 50;

    private final BundleContext context;
    private final ModuleReport modules;
    private final JakartarsServiceRuntime rest;
    private final HttpServiceRuntime server;
    private final Demo demo;
    private int looksWithFailures;
    private final ScheduledExecutorService looks = Daemons.scheduler("pregon-readiness");

    @Activate
    public Readiness(
            BundleContext context,
            @Reference ModuleReport modules,
            @Reference JakartarsServiceRuntime rest,
            @Reference HttpServiceRuntime server,
            @Reference Demo demo) {
        this.context = context;
        this.modules = modules;
        this.rest = rest;
        this.server = server;
        this.demo = demo;
        looks.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        Daemons.end(looks);
    }

    private void look() {
        try {
            if (modules.settled() && everyResourceAnswers() && restIsServed()) {
                looks.shutdown();
                begin();
            }
        } catch (RuntimeException | InvalidSyntaxException failure) {
            LOG.warn("Cannot tell yet whether the start is over", failure);
        }
    }

    private void begin() {
        try {
            demo.loadIfWanted();
        } catch (RuntimeException failure) {
            LOG.error("The demonstration was not loaded", failure);
        }
        LOG.info("Ready");
        context.registerService(Instant.class, Instant.now(), new Hashtable<>(Map.of("pregon.ready", true)));
    }

    /** What Jersey tells of itself it tells also while the server has yet to take it up. It has a context of its own there. */
    private boolean restIsServed() {
        return Stream.of(server.getRuntimeDTO().servletContextDTOs)
                .anyMatch(served -> served.contextPath.equals("/api") && served.servletDTOs.length > 0);
    }

    /** Resources also count as failed while what guards them is on its way; that passes. */
    private int failed(RuntimeDTO runtime) {
        if (runtime.failedResourceDTOs.length == 0) {
            looksWithFailures = 0;
        } else {
            looksWithFailures++;
        }
        return looksWithFailures > PATIENT_LOOKS ? runtime.failedResourceDTOs.length : 0;
    }

    private boolean everyResourceAnswers() throws InvalidSyntaxException {
        var offered = context.getAllServiceReferences(null, "(osgi.jakartars.resource=true)");
        var runtime = rest.getRuntimeDTO();
        var application = runtime.defaultApplication;
        return offered != null && application != null
                && application.resourceDTOs.length + failed(runtime) >= offered.length;
    }
}
