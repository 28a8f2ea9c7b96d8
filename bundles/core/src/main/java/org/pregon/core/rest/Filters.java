package org.pregon.core.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a method reads from the address through {@link ListQuery}, for the API's description; beside sort, limit and after. Of a
 * resource: what its lists read that name nothing themselves.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Filters {
    String[] value();
}
