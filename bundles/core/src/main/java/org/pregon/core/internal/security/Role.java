package org.pregon.core.internal.security;

/** A role that a user may have. */
public record Role(String id, String name) {}
