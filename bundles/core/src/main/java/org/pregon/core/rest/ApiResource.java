package org.pregon.core.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Marks a component as a REST resource below {@code /api}. It is published only together with core's guards: a plain
 * whiteboard resource would answer unguarded for the moment in which it is there and they are not yet.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ApiResource {
    /** Property {@code osgi.jakartars.resource}. */
    boolean osgi_jakartars_resource() default true;

    /** Property {@code osgi.jakartars.extension.select}: permission and session guards, JSON, problems. */
    String[] osgi_jakartars_extension_select() default {
        "(osgi.jakartars.name=core-route-guard)",
        "(osgi.jakartars.name=core-session-guard)",
        "(osgi.jakartars.name=core-json)",
        "(osgi.jakartars.name=core-problems)"
    };
}
