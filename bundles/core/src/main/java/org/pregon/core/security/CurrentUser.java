package org.pregon.core.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pregon.core.ForbiddenException;

/**
 * Who is at work on this thread: a signed-in person, or the system itself while a job runs.
 *
 * @param id user id; 0 for the system
 * @param grants permissions as the roles give them; {@code *}, {@code directory.*} and {@code *.read} are patterns
 * @param units ids of the unit where the person works and of those below it; empty where none was set
 * @param delegated grants held for somebody who is away, each with that person's name
 * @param within permissions that hold for records of some units only, with those units; see {@link #reach}
 */
public record CurrentUser(long id, String login, String name, List<String> roles, Set<String> grants, Set<Long> units,
        Map<String, String> delegated, Map<String, Set<Long>> within) {

    /** Acts for scheduled work. */
    public static final CurrentUser SYSTEM = new CurrentUser(0, "pregon", "Pregón", List.of(), Set.of("*"));

    /** What records keep of a name. */
    private static final int LONGEST_NAME = 120;

    private static final ThreadLocal<CurrentUser> ON_THREAD = new ThreadLocal<>();

    public CurrentUser {
        roles = List.copyOf(roles);
        grants = Set.copyOf(grants);
        units = Set.copyOf(units);
        delegated = Map.copyOf(delegated);
        within = Map.copyOf(within);
    }

    /** A person whose roles hold for the whole municipality. */
    public CurrentUser(long id, String login, String name, List<String> roles, Set<String> grants, Set<Long> units,
            Map<String, String> delegated) {
        this(id, login, name, roles, grants, units, delegated, Map.of());
    }

    /** A person of no unit who stands in for nobody. */
    public CurrentUser(long id, String login, String name, List<String> roles, Set<String> grants) {
        this(id, login, name, roles, grants, Set.of(), Map.of());
    }

    /** The caller, if there is one. */
    public static Optional<CurrentUser> find() {
        return Optional.ofNullable(ON_THREAD.get());
    }

    /** @throws ForbiddenException when nobody is signed in */
    public static CurrentUser get() {
        return find().orElseThrow(() -> new ForbiddenException("Inicie sesión para continuar."));
    }

    /** Runs work in the name of a user, and restores who was there before. */
    public static <T> T as(CurrentUser user, Supplier<T> work) {
        Scope scope = enter(user);
        try {
            return work.get();
        } finally {
            scope.close();
        }
    }

    /** Puts a user, or nobody, on this thread until the scope is closed. */
    public static Scope enter(@Nullable CurrentUser user) {
        CurrentUser before = ON_THREAD.get();
        put(user);
        return () -> put(before);
    }

    private static void put(@Nullable CurrentUser user) {
        if (user == null) {
            ON_THREAD.remove();
        } else {
            ON_THREAD.set(user);
        }
    }

    /** Ends what {@link #enter} began. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    public boolean may(String permission) {
        return covered(grants, permission) || covered(delegated.keySet(), permission) || within.containsKey(permission);
    }

    /** Of which units' records: all, some or none. */
    public Reach reach(String permission) {
        Set<Long> some = within.get(permission);
        boolean all = covered(grants, permission)
                || delegated.keySet().stream().anyMatch(grant -> !(some != null && grant.equals(permission)) && covered(Set.of(grant), permission));
        return all ? Reach.EVERYWHERE : new Reach(false, some == null ? Set.of() : some);
    }

    /** Whether this is part of the user's own work: an administrator may do everything, but most of it waits for others. */
    public boolean worksAt(String permission) {
        return grants.stream().filter(grant -> !grant.equals("*")).anyMatch(grant -> covered(Set.of(grant), permission))
                || covered(delegated.keySet(), permission) || within.containsKey(permission);
    }

    /** Whose absence lets this user do it; empty where they may do it themselves, or not at all. */
    public Optional<String> standsInFor(String permission) {
        return covered(grants, permission)
                ? Optional.empty()
                : delegated.entrySet().stream()
                        .filter(grant -> covered(Set.of(grant.getKey()), permission))
                        .map(Map.Entry::getValue).sorted().findFirst();
    }

    /** This user as records name them when they act for somebody who is away. */
    public CurrentUser actingFor(String absent) {
        String both = name + ", por delegación de " + absent;
        return new CurrentUser(id, login, both.substring(0, Math.min(LONGEST_NAME, both.length())), roles, grants, units, delegated, within);
    }

    private static boolean covered(Set<String> grants, String permission) {
        if (grants.contains("*") || grants.contains(permission)) {
            return true;
        }
        int dot = permission.indexOf('.');
        return dot > 0
                && (grants.contains(permission.substring(0, dot) + ".*") || grants.contains("*" + permission.substring(dot)));
    }
}
