package org.pregon.core.internal.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as an administrator sees one. */
public record User(
        long id, String login, String name, @Nullable String email, List<String> roles, boolean active,
        boolean mustChangePassword, @Nullable Long unitId, int version) {}
