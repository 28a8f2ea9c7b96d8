package org.pregon.core.document;

/**
 * A number that was given.
 *
 * @param designation as printed: {@code INFORME N.º 015-2026-ORPII/MPLC}
 */
public record DocumentNumber(long id, String type, int year, int number, String designation) {}
