package org.pregon.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Registers the clock that everything asks. {@code pregon.clock.start} (ISO instant) makes it begin there instead of
 * now: the way to try what happens on the first working day of a month.
 */
@org.osgi.annotation.bundle.Header(name = "Bundle-Activator", value = "${@class}")
public final class SystemClock implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        String start = context.getProperty("pregon.clock.start");
        Clock clock = Clock.systemUTC();
        if (start != null && !start.isBlank()) {
            clock = Clock.offset(clock, Duration.between(clock.instant(), Instant.parse(start)));
        }
        context.registerService(Clock.class, clock, new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
