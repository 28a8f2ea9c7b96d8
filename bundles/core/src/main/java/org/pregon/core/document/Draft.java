package org.pregon.core.document;

import org.jspecify.annotations.Nullable;

/**
 * What is about to be signed.
 *
 * @param unit acronym of the unit that signs; null for the office itself
 * @param subject one line for the register: {@code Actividades de octubre de 2026}
 * @param href address of its record on screen: {@code #/reporting/12}; null when it has none
 */
public record Draft(DocumentType type, @Nullable String unit, String subject, @Nullable String href) {}
