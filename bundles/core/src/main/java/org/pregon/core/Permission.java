package org.pregon.core;

/**
 * Something a role may be allowed to do.
 *
 * @param id {@code <module>.<verb>}, e.g. {@code directory.write}
 * @param name what an administrator reads, in Spanish
 */
public record Permission(String id, String name) {}
