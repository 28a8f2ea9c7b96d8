package org.pregon.core.internal.security;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.security.RoleMapper.Holder;
import org.pregon.core.internal.security.RoleMapper.RoleRow;

/** What users may do, put together as roles. A change holds for everybody within a second, without a new login. */
@Component(service = Roles.class)
public final class Roles {
    private static final String ENTITY = "core.role";
    private static final String ADMIN = "admin";

    /** Named by the program: reports go to the mayor's office, demonstrations have staff. */
    private static final Set<String> SHIPPED = Set.of(ADMIN, "head", "staff", "mayor", "reader");

    private static final int LONGEST_ID = 24;

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final PermissionCatalogue catalogue;

    @Activate
    public Roles(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock,
            @Reference PermissionCatalogue catalogue) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    public List<RoleView> list() {
        return sql.read(session -> {
            RoleMapper roles = session.mapper(RoleMapper.class);
            List<RoleMapper.Grant> grants = roles.grants();
            List<Holder> holders = roles.holders();
            return roles.list().stream().map(row -> view(row,
                    grants.stream().filter(grant -> grant.role().equals(row.id())).map(RoleMapper.Grant::permission).toList(),
                    holders)).toList();
        });
    }

    public RoleView get(String id) {
        return sql.read(session -> get(session, id));
    }

    public RoleView create(RoleForm form) {
        return sql.write(session -> {
            RoleMapper roles = session.mapper(RoleMapper.class);
            check(roles, "", form, Set.of());
            String id = newId(roles, form.name());
            roles.insert(id, form.name(), roles.lastPosition() + 1);
            grant(roles, id, Set.of(), new TreeSet<>(form.permissions()));
            RoleView created = get(session, id);
            audit.record(session, ENTITY, id, "create", describe(null, created));
            return created;
        });
    }

    public RoleView update(String id, RoleForm form, int version) {
        return sql.write(session -> {
            RoleMapper roles = session.mapper(RoleMapper.class);
            RoleView before = get(session, id);
            Set<String> had = new TreeSet<>(before.permissions());
            Set<String> given = new TreeSet<>(form.permissions());
            if (before.fixed() && !given.equals(had)) {
                throw new ConflictException("Este rol lo permite todo y no se puede recortar: alguien debe poder administrar.");
            }
            check(roles, id, form, had);
            if (roles.rename(id, form.name(), version) == 0) {
                throw new StaleVersionException();
            }
            grant(roles, id, had, given);
            RoleView after = get(session, id);
            audit.record(session, ENTITY, id, "update", describe(before, after));
            return after;
        });
    }

    public void delete(String id, int version) {
        sql.run(session -> {
            RoleMapper roles = session.mapper(RoleMapper.class);
            RoleView before = get(session, id);
            if (before.shipped()) {
                throw new ConflictException("Este rol viene con el sistema y no se elimina. Puede cambiarle el nombre o lo que permite.");
            }
            if (roles.rename(id, before.name(), version) == 0) {
                throw new StaleVersionException();
            }
            if (session.mapper(UserMapper.class).allUserRoles().stream().anyMatch(one -> one.role().equals(id))) {
                throw new ConflictException("Hay usuarios con este rol. Deles otro antes de eliminarlo.");
            }
            before.permissions().forEach(permission -> roles.revoke(id, permission));
            roles.delete(id);
            audit.record(session, ENTITY, id, "delete", describe(before, null));
        });
    }

    private void grant(RoleMapper roles, String id, Set<String> had, Set<String> given) {
        had.stream().filter(permission -> !given.contains(permission)).forEach(permission -> roles.revoke(id, permission));
        given.stream().filter(permission -> !had.contains(permission)).forEach(permission -> roles.grant(id, permission, clock.instant()));
    }

    /** What the role had stays allowed: its module may be stopped just now. */
    private void check(RoleMapper roles, String id, RoleForm form, Set<String> had) {
        if (roles.findByName(form.name()).filter(other -> !other.id().equals(id)).isPresent()) {
            throw new InvalidInputException("name", "Ya hay un rol con ese nombre.");
        }
        for (String permission : form.permissions()) {
            if (!had.contains(permission) && !catalogue.knows(permission)) {
                throw new InvalidInputException("permissions", "No existe el permiso «" + permission + "».");
            }
        }
    }

    private static String newId(RoleMapper roles, String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem = plain.isEmpty() ? "rol" : plain.substring(0, Math.min(LONGEST_ID, plain.length()));
        String id = stem;
        for (int n = 2; roles.find(id).isPresent(); n++) {
            id = stem + "-" + n;
        }
        return id;
    }

    private static RoleView get(Session session, String id) {
        RoleMapper roles = session.mapper(RoleMapper.class);
        RoleRow row = roles.find(id).orElseThrow(() -> new NotFoundException("No existe ese rol."));
        return view(row, roles.grantsOf(id), roles.holders());
    }

    private static RoleView view(RoleRow row, List<String> permissions, List<Holder> holders) {
        List<String> users = holders.stream().filter(holder -> holder.role().equals(row.id())).map(Holder::userName).toList();
        return new RoleView(row.id(), row.name(), permissions, users, row.id().equals(ADMIN), SHIPPED.contains(row.id()), row.version());
    }

    private Changes describe(@Nullable RoleView before, @Nullable RoleView after) {
        return Changes.between(before, after)
                .field("name", "Nombre", RoleView::name)
                .field("permissions", "Permite", role -> role.permissions().stream().map(catalogue::words).collect(Collectors.joining("; ")))
                .build();
    }
}
