package org.pregon.core.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What stands in the body, for the API's description, where a method returns a bare {@code Response}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Returns {
    Class<?> value() default Object.class;

    /** Name of the type variable instead, where a resource inherits the method. */
    String variable() default "";
}
