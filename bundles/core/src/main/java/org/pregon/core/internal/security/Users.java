package org.pregon.core.internal.security;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.security.UserMapper.RoleUnit;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.UserDirectory;

/** The people who may sign in. */
@Component(service = {Users.class, UserDirectory.class})
public final class Users implements UserDirectory {
    static final String ENTITY = "core.user";

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final PermissionCatalogue catalogue;

    @Activate
    public Users(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock,
            @Reference PermissionCatalogue catalogue) {
        this.catalogue = catalogue;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public List<User> list() {
        return sql.read(session -> {
            UserMapper users = session.mapper(UserMapper.class);
            Map<Long, List<String>> roles = users.allUserRoles().stream().collect(Collectors.groupingBy(
                    UserMapper.UserRole::userId, Collectors.mapping(UserMapper.UserRole::role, Collectors.toList())));
            List<RoleUnit> limits = users.roleUnits();
            return users.list().stream().map(row -> view(row, roles.getOrDefault(row.id(), List.of()), limits)).toList();
        });
    }

    public List<Role> roles() {
        return sql.read(session -> session.mapper(UserMapper.class).roles());
    }

    public User get(long id) {
        return sql.read(session -> view(session.mapper(UserMapper.class), id));
    }

    /** @return the user, whose one-time password is the one given */
    public User create(UserForm form, String oneTimePassword) {
        String login = form.login().toLowerCase(Locale.ROOT);
        String hash = PasswordHash.of(oneTimePassword);
        return sql.write(session -> {
            UserMapper users = session.mapper(UserMapper.class);
            if (users.findByLogin(login).isPresent()) {
                throw new InvalidInputException("login", "Ya hay un usuario con ese nombre de acceso. Elija otro.");
            }
            users.insert(login, form.name(), form.emailOrNull(), unit(session, form), hash, clock.instant());
            UserRow row = users.findByLogin(login).orElseThrow();
            giveRoles(users, row.id(), List.of(), form.roles());
            limit(session, row.id(), Map.of(), form.limits());
            User created = view(users, row.id());
            audit.record(session, ENTITY, row.id(), "create", describe(session, null, created));
            return created;
        });
    }

    public User update(long id, UserForm form, int version) {
        return sql.write(session -> {
            UserMapper users = session.mapper(UserMapper.class);
            User before = view(users, id);
            if (users.update(id, form.name(), form.emailOrNull(), form.isActive(), unit(session, form), version) == 0) {
                throw new StaleVersionException();
            }
            before.roleUnits().keySet().forEach(role -> users.removeRoleUnits(id, role));
            giveRoles(users, id, before.roles(), form.roles());
            limit(session, id, before.roleUnits(), form.limits());
            keepAnAdministrator(users);
            if (!form.isActive() || !form.roles().containsAll(before.roles())) {
                // Who loses something starts anew; who gains something need not.
                session.mapper(SessionMapper.class).deleteOfUser(id, "");
            }
            User after = view(users, id);
            audit.record(session, ENTITY, id, "update", describe(session, before, after));
            return after;
        });
    }

    boolean none() {
        return sql.read(session -> session.mapper(UserMapper.class).count() == 0);
    }

    /** An active user with what they may do now, for work that goes on in their name. */
    public Optional<CurrentUser> actor(long id) {
        return sql.read(session -> session.mapper(UserMapper.class).find(id)
                .filter(UserRow::active)
                .map(row -> Persons.of(session, row, Lima.today(clock), catalogue)));
    }

    @Override
    public List<String> emailsOfRole(String role) {
        return sql.read(session -> session.mapper(UserMapper.class).emailsOfRole(role));
    }

    private static @Nullable Long unit(Session session, UserForm form) {
        Long unit = form.unitId();
        if (unit != null && session.mapper(UnitMapper.class).find(unit).isEmpty()) {
            throw new InvalidInputException("unitId", "Elija una unidad que exista.");
        }
        return unit;
    }

    /** Since when somebody has a role is told by the report of privileges: those that stay are left alone. */
    private void giveRoles(UserMapper users, long id, List<String> had, List<String> roles) {
        Set<String> known = users.roles().stream().map(Role::id).collect(Collectors.toSet());
        for (String role : new TreeSet<>(roles)) {
            if (!known.contains(role)) {
                throw new InvalidInputException("roles", "No existe el rol «" + role + "».");
            }
            if (!had.contains(role)) {
                users.addRole(id, role, clock.instant());
            }
        }
        had.stream().filter(role -> !roles.contains(role)).forEach(role -> users.removeRole(id, role));
    }

    /** A unit that was closed meanwhile stays where it stood. */
    private static void limit(Session session, long id, Map<String, List<Long>> had, Map<String, List<Long>> limits) {
        UserMapper users = session.mapper(UserMapper.class);
        limits.forEach((role, units) -> {
            if (role.equals("admin")) {
                throw new InvalidInputException("roleUnits", "La administración no se limita a una unidad.");
            }
            for (long unit : units) {
                if (session.mapper(UnitMapper.class).find(unit).filter(one -> one.active() || had.getOrDefault(role, List.of()).contains(unit)).isEmpty()) {
                    throw new InvalidInputException("roleUnits", "Elija unidades vigentes.");
                }
                users.addRoleUnit(id, role, unit);
            }
        });
    }

    private static void keepAnAdministrator(UserMapper users) {
        Set<Long> administrators = users.allUserRoles().stream()
                .filter(role -> role.role().equals("admin"))
                .map(UserMapper.UserRole::userId)
                .collect(Collectors.toSet());
        if (users.list().stream().noneMatch(user -> user.active() && administrators.contains(user.id()))) {
            throw new ConflictException("Debe quedar al menos un administrador activo.");
        }
    }

    private static User view(UserMapper users, long id) {
        UserRow row = users.find(id).orElseThrow(() -> new NotFoundException("No existe ese usuario."));
        return view(row, users.rolesOf(id), users.roleUnits());
    }

    private static User view(UserRow row, List<String> roles, List<RoleUnit> limits) {
        Map<String, List<Long>> own = limits.stream().filter(limit -> limit.userId() == row.id())
                .collect(Collectors.groupingBy(RoleUnit::role, TreeMap::new, Collectors.mapping(RoleUnit::unitId, Collectors.toList())));
        return new User(row.id(), row.login(), row.name(), row.email(), roles, own, row.active(), row.mustChange(), row.unitId(), row.version());
    }

    private static Changes describe(Session session, @Nullable User before, User after) {
        UnitMapper units = session.mapper(UnitMapper.class);
        return Changes.between(before, after)
                .field("login", "Usuario", User::login)
                .field("name", "Nombre", User::name)
                .field("email", "Correo", User::email)
                .field("roles", "Roles", user -> user.roles().stream().map(role -> role + only(units, user.roleUnits().get(role)))
                        .collect(Collectors.joining(", ")))
                .field("unit", "Unidad", user -> Optional.ofNullable(user.unitId()).flatMap(units::find).map(Unit::name).orElse(""))
                .field("active", "Activo", user -> user.active() ? "sí" : "no")
                .build();
    }

    /** {@code staff (solo Gerencia de Rentas)}. */
    private static String only(UnitMapper units, @Nullable List<Long> limits) {
        return limits == null ? "" : limits.stream().map(units::find).flatMap(Optional::stream).map(Unit::name)
                .collect(Collectors.joining(", ", " (solo ", ")"));
    }
}
