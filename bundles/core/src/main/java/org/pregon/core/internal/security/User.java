package org.pregon.core.internal.security;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user as an administrator sees one.
 *
 * @param roleUnits of the roles that hold for some units only, those units
 */
public record User(
        long id, String login, String name, @Nullable String email, List<String> roles, Map<String, List<Long>> roleUnits, boolean active,
        boolean mustChangePassword, @Nullable Long unitId, int version) {}
