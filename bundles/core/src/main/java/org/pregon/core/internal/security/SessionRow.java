package org.pregon.core.internal.security;

import java.time.Instant;

/** A session as stored. */
record SessionRow(String tokenHash, long userId, String csrf, Instant createdAt, Instant lastSeen, String device) {}
