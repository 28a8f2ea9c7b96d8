package org.pregon.core;

/** Something of the installation is missing or broken; it works again once an administrator has mended it, without a restart (503). */
public class UnavailableException extends PregonException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
