package org.pregon.core.internal.document;

import org.jspecify.annotations.Nullable;
import org.pregon.core.document.DocumentState;

/**
 * Which documents.
 *
 * @param pattern for LIKE over designation, subject and signer; null for all
 * @param state null for all
 */
public record DocumentFilter(@Nullable String type, @Nullable Integer year, @Nullable DocumentState state, @Nullable String pattern) {}
