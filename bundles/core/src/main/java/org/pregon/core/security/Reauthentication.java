package org.pregon.core.security;

import org.osgi.annotation.versioning.ProviderType;

/** Asks who is signed in for the password once more, before a step that binds the office. */
@ProviderType
public interface Reauthentication {

    /**
     * Returns when the current user has this password. A wrong one is recorded and counts like a failed login.
     *
     * @throws org.pregon.core.InvalidInputException for the field {@code password}
     */
    void confirm(String password);
}
