package org.pregon.core.internal.security;

import org.jspecify.annotations.Nullable;

/** A unit of the municipality: a gerencia, a subgerencia, an office. */
public record Unit(long id, String name, String acronym, @Nullable Long parentId, boolean active, int version) {}
