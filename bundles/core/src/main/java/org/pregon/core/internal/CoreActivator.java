package org.pregon.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * What core does before Declarative Services: it opens the framework's log and registers the clock that everything asks.
 * {@code pregon.clock.start} (ISO instant) makes it begin there instead of
 * now: the way to try what happens on the first working day of a month.
 */
@org.osgi.annotation.bundle.Header(name = "Bundle-Activator", value = "${@class}")
public final class CoreActivator implements BundleActivator {
    private FrameworkLog frameworkLog;

    @Override
    public void start(BundleContext context) {
        frameworkLog = new FrameworkLog(context);
        frameworkLog.open();
        String start = context.getProperty("pregon.clock.start");
        Clock clock = Clock.systemUTC();
        if (start != null && !start.isBlank()) {
            clock = Clock.offset(clock, Duration.between(clock.instant(), Instant.parse(start)));
        }
        context.registerService(Clock.class, clock, new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        frameworkLog.close();
    }
}
