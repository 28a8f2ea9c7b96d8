package org.pregon.core.document;

import org.jspecify.annotations.Nullable;

/**
 * The document that stands in the place of another.
 *
 * @param code to check it by
 * @param href address of its record on screen; null when it has none
 */
public record Successor(String designation, String code, @Nullable String href) {}
