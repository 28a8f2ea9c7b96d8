package org.pregon.core;

import java.util.List;

/** What was sent cannot be accepted (422); every invalid field is listed, not only the first. */
public class InvalidInputException extends PregonException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInputException(String message, List<FieldError> errors) {
        super(message);
        this.errors = List.copyOf(errors);
    }

    public InvalidInputException(List<FieldError> errors) {
        this(errors.size() == 1 ? "Revise el dato señalado." : "Revise los " + errors.size() + " datos señalados.", errors);
    }

    public InvalidInputException(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * @param field JSON name, with dots and indexes for nested ones: {@code channels[1].value}; empty for the whole
     * @param message Spanish, says what to write instead
     */
    public record FieldError(String field, String message) {}
}
