package org.pregon.core.rest;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.pregon.core.InvalidInputException.FieldError;

/**
 * A form that knows what its fields must be to each other. It is asked together with the rules of each field, so that one answer
 * names all: any field may be null then, and what it needs for a judgement may be missing.
 */
@ConsumerType
public interface Checked {
    /** What is wrong between the fields that are there; empty when all is well. */
    List<FieldError> errors();
}
