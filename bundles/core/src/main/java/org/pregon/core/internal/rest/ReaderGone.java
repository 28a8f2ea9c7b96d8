package org.pregon.core.internal.rest;

import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.logging.Logger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.LoggerFactory;

/** Somebody left during a download. It is nobody's mistake, though Jersey would tell it at length as one. */
@Component(service = ReaderGone.class, immediate = true)
public final class ReaderGone {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(ReaderGone.class);

    /** Held, or Java's logging would forget the filter with them. */
    private final List<Logger> speakers = List.of(Logger.getLogger("org.glassfish.jersey.server.ServerRuntime"),
            Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder"));

    @Activate
    public ReaderGone() {
        speakers.forEach(speaker -> speaker.setFilter(said -> said.getThrown() == null || !is(said.getThrown())));
    }

    @Deactivate
    void stop() {
        speakers.forEach(speaker -> speaker.setFilter(null));
    }

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Jetty's; we do not import its server for this one name.
            if (cause instanceof ClosedChannelException || cause.getClass().getName().equals("org.eclipse.jetty.io.EofException")) {
                return true;
            }
        }
        return false;
    }

    static void note(String request) {
        LOG.debug("Whoever asked {} left before the end", request);
    }
}
