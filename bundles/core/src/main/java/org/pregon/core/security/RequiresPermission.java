package org.pregon.core.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller needs to use a REST method. Every route carries this or {@link PublicRoute}; one that carries neither
 * is refused to everybody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresPermission {
    /**
     * {@code <module>.<verb>}, one of those that the module's descriptor names; {@code .<verb>}, where the first word of the
     * resource's path is the module; {@link #ANY_USER} for every signed-in user.
     */
    String value();

    /** Asks only for a session. */
    String ANY_USER = "*";

    /** To see what the resource's module keeps. */
    String READ = ".read";

    /** To write it. */
    String WRITE = ".write";
}
