package org.pregon.core.rest;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Six digits of INEI's UBIGEO, department 01–25; null passes. Unknown codes pass: new districts come before new lists. */
@Pattern(regexp = "(0[1-9]|1\\d|2[0-5])\\d{4}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface UbigeoCode {
    String message() default "Escriba los seis dígitos del UBIGEO (INEI), por ejemplo 080901.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
