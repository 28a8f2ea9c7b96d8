package org.pregon.core.security;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What a module may ask about the users of the installation. */
@ProviderType
public interface UserDirectory {
    /** Addresses of the active users with a role ({@code head}, {@code mayor} …) who have one, sorted. */
    List<String> emailsOfRole(String role);
}
