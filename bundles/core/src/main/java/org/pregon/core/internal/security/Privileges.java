package org.pregon.core.internal.security;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.Permission.Scope;
import org.pregon.core.Permission;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.security.DelegationMapper.DelegationRow;
import org.pregon.core.internal.security.RoleMapper.Grant;
import org.pregon.core.internal.security.RoleMapper.Holder;
import org.pregon.core.internal.security.RoleMapper.RoleRow;
import org.pregon.core.internal.security.UserMapper.RoleUnit;

/** Who may do what, by which role or in whose absence, since when: for whoever has to answer for it. */
@Component(service = Privileges.class)
public final class Privileges {
    private final Sql sql;
    private final PermissionCatalogue catalogue;
    private final Clock clock;

    @Activate
    public Privileges(@Reference(target = "(pregon.module=core)") Sql sql, @Reference PermissionCatalogue catalogue, @Reference Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * One thing that one active user may do.
     *
     * @param roles names of those that allow it, or who is away
     * @param since instant from which on the first of them did; null if it came with the installation
     */
    record Privilege(String id, String user, String login, String unit, String permission, String words, String roles, @Nullable String since) {}

    /** One role that allows something to somebody, and since when it does. */
    private record Path(String role, String only, @Nullable Instant since) {
        String words(Map<String, String> names) {
            return names.getOrDefault(role, role) + (only.isEmpty() ? "" : " (solo " + only + ")");
        }
    }

    List<Privilege> list() {
        return sql.read(session -> {
            RoleMapper roles = session.mapper(RoleMapper.class);
            List<Grant> grants = roles.grants();
            Map<String, String> names = roles.list().stream().collect(Collectors.toMap(RoleRow::id, RoleRow::name));
            List<RoleUnit> limits = session.mapper(UserMapper.class).roleUnits();
            Map<Long, List<Holder>> held = roles.holders().stream().collect(Collectors.groupingBy(Holder::userId));
            List<Permission> all = catalogue.all();
            LocalDate today = Lima.today(clock);
            Set<Long> standIns = session.mapper(DelegationMapper.class).list(0, today).stream().map(DelegationRow::toUser).collect(Collectors.toSet());
            List<Privilege> privileges = new ArrayList<>();
            for (UserRow user : session.mapper(UserMapper.class).list()) {
                String unit = unit(session, user);
                Map<String, String> delegated = standIns.contains(user.id()) ? Delegations.held(session, user.id(), today) : Map.of();
                for (Permission permission : all) {
                    List<Path> paths = held.getOrDefault(user.id(), List.of()).stream()
                            .flatMap(holder -> paths(holder, limits, grants, permission)).toList();
                    if (user.active() && !paths.isEmpty()) {
                        privileges.add(privilege(user, unit, permission, paths, names));
                    } else if (user.active()) {
                        absent(delegated, permission.id()).ifPresent(name -> privileges.add(new Privilege(user.id() + ":" + permission.id(),
                                user.name(), user.login(), unit, permission.id(), permission.name(), "Por delegación de " + name, null)));
                    }
                }
            }
            return privileges;
        });
    }

    private static Optional<String> absent(Map<String, String> delegated, String permission) {
        return delegated.entrySet().stream().filter(grant -> covers(grant.getKey(), permission)).map(Map.Entry::getValue).sorted().findFirst();
    }

    private static Privilege privilege(UserRow user, String unit, Permission permission, List<Path> paths, Map<String, String> names) {
        String roles = paths.stream().map(path -> path.words(names)).distinct().collect(Collectors.joining(", "));
        Optional<Instant> since = paths.stream().anyMatch(path -> path.since() == null)
                ? Optional.empty()
                : paths.stream().map(Path::since).filter(Objects::nonNull).min(Comparator.naturalOrder());
        return new Privilege(user.id() + ":" + permission.id(), user.name(), user.login(), unit, permission.id(), permission.name(), roles,
                since.map(Instant::toString).orElse(null));
    }

    /** A user may since both are true: the user has the role, and the role allows it. */
    private static Stream<Path> paths(Holder holder, List<RoleUnit> limits, List<Grant> grants, Permission permission) {
        String only = limits.stream().filter(limit -> limit.userId() == holder.userId() && limit.role().equals(holder.role()))
                .map(RoleUnit::unitName).collect(Collectors.joining(", "));
        if (!only.isEmpty() && permission.scope() == Scope.OFFICE) {
            return Stream.empty();
        }
        String within = only.isEmpty() || permission.scope() == Scope.EVERYBODY ? "" : only;
        return grants.stream()
                .filter(grant -> grant.role().equals(holder.role()) && covers(grant.permission(), permission.id()))
                .map(grant -> new Path(holder.role(), within, later(holder.since(), grant.since())));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    static boolean covers(String grant, String permission) {
        int dot = permission.indexOf('.');
        return grant.equals(PermissionCatalogue.EVERYTHING) || grant.equals(permission)
                || grant.equals(permission.substring(0, dot) + ".*") || grant.equals("*" + permission.substring(dot));
    }

    private static String unit(Session session, UserRow user) {
        return Optional.ofNullable(user.unitId()).flatMap(session.mapper(UnitMapper.class)::find).map(Unit::name).orElse("");
    }
}
