package org.pregon.core.internal.security;

import org.jspecify.annotations.Nullable;

/** A user as stored; the hash never leaves this package. */
record UserRow(
        long id, String login, String name, @Nullable String email, String passwordHash, boolean mustChange,
        boolean active, @Nullable Long unitId, int version) {}
