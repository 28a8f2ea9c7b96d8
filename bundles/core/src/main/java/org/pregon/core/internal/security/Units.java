package org.pregon.core.internal.security;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.security.UnitNames;

/** The units of the municipality, a tree. One that is no longer in the chart is made inactive, never deleted: old records name it. */
@Component(service = {Units.class, UnitNames.class})
public final class Units implements UnitNames {
    private static final String ENTITY = "core.unit";

    private final Sql sql;
    private final Audit audit;

    @Activate
    public Units(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    public List<Unit> list() {
        return sql.read(session -> session.mapper(UnitMapper.class).list());
    }

    @Override
    public List<UnitName> active() {
        return list().stream().filter(Unit::active).map(unit -> new UnitName(unit.id(), unit.name())).toList();
    }

    public Unit get(long id) {
        return sql.read(session -> get(session.mapper(UnitMapper.class), id));
    }

    public Unit create(UnitForm form) {
        return sql.write(session -> {
            UnitMapper units = session.mapper(UnitMapper.class);
            check(units, 0, form);
            units.insert(form, form.isActive());
            Unit created = units.findByName(form.name()).orElseThrow();
            audit.record(session, ENTITY, created.id(), "create", describe(units, null, created));
            return created;
        });
    }

    public Unit update(long id, UnitForm form, int version) {
        return sql.write(session -> {
            UnitMapper units = session.mapper(UnitMapper.class);
            Unit before = get(units, id);
            check(units, id, form);
            if (units.update(id, form, form.isActive(), version) == 0) {
                throw new StaleVersionException();
            }
            Unit after = get(units, id);
            audit.record(session, ENTITY, id, "update", describe(units, before, after));
            return after;
        });
    }

    /** A unit and all below it, for whoever works there. */
    static Set<Long> withinAndBelow(UnitMapper units, @Nullable Long unit) {
        Set<Long> within = new HashSet<>();
        if (unit == null) {
            return within;
        }
        within.add(unit);
        List<Unit> all = units.list();
        boolean grown = true;
        while (grown) {
            grown = all.stream().filter(one -> one.parentId() != null && within.contains(one.parentId()))
                    .map(one -> within.add(one.id())).reduce(false, Boolean::logicalOr);
        }
        return within;
    }

    private static void check(UnitMapper units, long id, UnitForm form) {
        if (units.findByName(form.name()).filter(other -> other.id() != id).isPresent()) {
            throw new InvalidInputException("name", "Ya hay una unidad con ese nombre.");
        }
        Long parent = form.parentId();
        if (parent == null) {
            return;
        }
        if (units.find(parent).isEmpty()) {
            throw new InvalidInputException("parentId", "Elija una unidad que exista.");
        }
        if (id != 0 && withinAndBelow(units, id).contains(parent)) {
            throw new InvalidInputException("parentId", "Una unidad no puede depender de sí misma ni de las que dependen de ella.");
        }
    }

    private static Unit get(UnitMapper units, long id) {
        return units.find(id).orElseThrow(() -> new NotFoundException("No existe esa unidad."));
    }

    private static Changes describe(UnitMapper units, @Nullable Unit before, Unit after) {
        return Changes.between(before, after)
                .field("name", "Nombre", Unit::name)
                .field("acronym", "Siglas", Unit::acronym)
                .field("parent", "Depende de", unit -> Optional.ofNullable(unit.parentId()).flatMap(units::find).map(Unit::name).orElse(""))
                .field("active", "Activa", unit -> unit.active() ? "sí" : "no")
                .build();
    }
}
