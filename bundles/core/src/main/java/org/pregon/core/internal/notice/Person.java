package org.pregon.core.internal.notice;

import org.jspecify.annotations.Nullable;

/** An active user who can read notices. */
public record Person(long id, String name, @Nullable String email, @Nullable Long unitId, String unitName) {}
