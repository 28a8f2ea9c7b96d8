package org.pregon.core.internal.document;

import org.jspecify.annotations.Nullable;

/**
 * Which documents.
 *
 * @param pattern for LIKE over designation, subject and signer; null for all
 * @param voided null for both
 */
public record DocumentFilter(@Nullable String type, @Nullable Integer year, @Nullable Boolean voided, @Nullable String pattern) {}
