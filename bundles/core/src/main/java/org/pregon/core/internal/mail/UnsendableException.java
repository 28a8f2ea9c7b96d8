package org.pregon.core.internal.mail;

/** A mail that no server can be given, such as one whose attachment is gone. Trying again would not help. */
final class UnsendableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsendableException(String message) {
        super(message);
    }
}
