package org.pregon.core.document;

/**
 * A kind of official document that a module issues. How it is numbered is the administrator's to change.
 *
 * @param id stable: {@code reporting.monthly}
 * @param name what staff and the public read: {@code Informe mensual}
 * @param word what stands before the number: {@code INFORME}
 */
public record DocumentType(String id, String name, String word) {}
