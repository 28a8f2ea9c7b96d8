package org.pregon.core.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Largest request body of a route in bytes, where the usual {@value #USUAL} is not enough. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
    /** 1 MB. */
    long USUAL = 1_000_000;

    long value();
}
