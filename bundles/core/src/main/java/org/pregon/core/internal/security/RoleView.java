package org.pregon.core.internal.security;

import java.util.List;

/**
 * A role with what it allows.
 *
 * @param permissions permissions and patterns
 * @param users names of those who have it
 * @param fixed may be renamed and no more: it allows everything
 * @param shipped the program itself knows it, so it stays
 */
public record RoleView(
        String id, String name, List<String> permissions, List<String> users, boolean fixed, boolean shipped, int version) {}
