package org.pregon.core;

/**
 * Something a role may be allowed to do.
 *
 * @param id {@code <module>.<verb>}, e.g. {@code directory.write}
 * @param name what an administrator reads, in Spanish
 * @param scope what becomes of it where the role is given for a unit only
 */
public record Permission(String id, String name, Scope scope) {

    /** How far a role reaches that somebody has for a unit only. */
    public enum Scope {
        /** Not at all: what it opens belongs to no unit. */
        OFFICE,
        /** To the records of that unit; the module asks {@link org.pregon.core.security.Reach} wherever it shows or changes one. */
        UNIT,
        /** As far as ever: without it nobody could work at all. */
        EVERYBODY
    }

    public Permission(String id, String name) {
        this(id, name, Scope.OFFICE);
    }

    public Permission byUnit() {
        return new Permission(id, name, Scope.UNIT);
    }

    public Permission ofEverybody() {
        return new Permission(id, name, Scope.EVERYBODY);
    }
}
