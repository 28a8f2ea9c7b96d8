package org.pregon.launcher;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What libraries say through Java's own logging; ours is logback's. Warnings are let through but for three that say nothing. The
 * REST whiteboard hands Jersey every resource, and two classes of Jersey's own, as a possible provider, and Jersey warns of each that
 * it is none, at each module that comes or goes. It makes an application of its own before it takes ours, which wants no WADL, and
 * Jersey warns that it can make none. And it warns of every bundle of Jersey that stops, as all do at the end.
 */
public final class LibraryLogging {
    private static final Map<String, Level> LEVELS = Map.of(
            "", Level.WARNING,
            "org.glassfish.jersey.internal.inject.Providers", Level.SEVERE,
            "org.glassfish.jersey.server.wadl.WadlFeature", Level.SEVERE,
            "runtime.check", Level.SEVERE);

    /** Held, or their levels would be forgotten with them. */
    private static final List<Logger> SPEAKERS = LEVELS.keySet().stream().map(Logger::getLogger).toList();

    private LibraryLogging() {}

    public static void calm() {
        SPEAKERS.forEach(speaker -> speaker.setLevel(LEVELS.get(speaker.getName())));
    }
}
