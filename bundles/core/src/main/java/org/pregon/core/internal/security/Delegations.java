package org.pregon.core.internal.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.security.DelegationMapper.Absent;
import org.pregon.core.internal.security.DelegationMapper.DelegationRow;
import org.pregon.core.security.CurrentUser;

/**
 * Who stands in for whom during an absence. What is handed over is signing, receiving and approving, as far as the absent
 * person may do it; never administration, and never what they themselves only hold for somebody else.
 */
@Component(service = Delegations.class)
public final class Delegations {
    private static final String ENTITY = "core.delegation";
    private static final List<String> HANDED_OVER = List.of("sign", "receive", "approve");
    private static final int LONGEST_DAYS = 366;

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Delegations(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit, @Reference Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a user may do for others on a day: each grant with the name of the one who is away. */
    static Map<String, String> held(Session session, long user, LocalDate day) {
        Map<String, String> held = new HashMap<>();
        for (Absent absent : session.mapper(DelegationMapper.class).absent(user, day)) {
            session.mapper(UserMapper.class).grantsOf(absent.userId()).stream()
                    .flatMap(grant -> handedOver(grant).stream())
                    .forEach(grant -> held.putIfAbsent(grant, absent.name()));
        }
        return held;
    }

    /** What somebody away may do for some units only, in the hands of their stand-in. */
    record HeldForUnits(String permission, Set<Long> units, String name) {}

    static List<HeldForUnits> heldForUnits(Session session, long user, LocalDate day, PermissionCatalogue catalogue) {
        return session.mapper(DelegationMapper.class).absent(user, day).stream()
                .flatMap(absent -> UnitGrants.of(session, absent.userId(), catalogue).within().entrySet().stream()
                        .filter(grant -> !handedOver(grant.getKey()).isEmpty())
                        .map(grant -> new HeldForUnits(grant.getKey(), grant.getValue(), absent.name())))
                .toList();
    }

    private static Set<String> handedOver(String grant) {
        if (grant.equals("*")) {
            return Set.of("*.sign", "*.receive", "*.approve");
        }
        String module = grant.substring(0, grant.indexOf('.') + 1);
        String verb = grant.substring(module.length());
        return verb.equals("*")
                ? Set.of(module + "sign", module + "receive", module + "approve")
                : HANDED_OVER.contains(verb) ? Set.of(grant) : Set.of();
    }

    /** Those that are not over and concern the user; all of them for an administrator. */
    List<DelegationRow> list(CurrentUser asking) {
        long of = asking.may("core.admin") ? 0 : asking.id();
        return sql.read(session -> session.mapper(DelegationMapper.class).list(of, Lima.today(clock)));
    }

    DelegationRow create(CurrentUser asking, DelegationForm form) {
        Long other = form.fromUserId();
        long from = other == null ? asking.id() : other;
        if (from != asking.id() && !asking.may("core.admin")) {
            throw new ForbiddenException("Solo puede delegar lo suyo.");
        }
        checkDays(form);
        return sql.write(session -> {
            checkPeople(session, from, form.toUserId());
            DelegationMapper delegations = session.mapper(DelegationMapper.class);
            if (delegations.overlapping(from, form.firstDay(), form.lastDay()) > 0) {
                throw new ConflictException("Ya hay otra delegación en esos días. Termínela antes.");
            }
            delegations.insert(from, form.toUserId(), form.firstDay(), form.lastDay(), clock.instant());
            DelegationRow created = delegations.list(from, form.firstDay()).stream()
                    .filter(row -> row.fromUser() == from && row.firstDay().equals(form.firstDay())).findFirst().orElseThrow();
            audit.record(session, ENTITY, created.id(), "create", describe(created));
            return created;
        });
    }

    void end(CurrentUser asking, long id) {
        sql.run(session -> {
            DelegationMapper delegations = session.mapper(DelegationMapper.class);
            DelegationRow row = delegations.find(id).orElseThrow(() -> new NotFoundException("Esa delegación ya terminó."));
            if (row.fromUser() != asking.id() && !asking.may("core.admin")) {
                throw new ForbiddenException("Solo quien delegó puede terminarla.");
            }
            delegations.end(id, clock.instant());
            audit.record(session, ENTITY, id, "end", Changes.NONE);
        });
    }

    private void checkDays(DelegationForm form) {
        if (form.lastDay().isBefore(form.firstDay())) {
            throw new InvalidInputException("lastDay", "El último día no puede ser anterior al primero.");
        }
        if (form.lastDay().isBefore(Lima.today(clock)) || form.lastDay().isAfter(form.firstDay().plusDays(LONGEST_DAYS))) {
            throw new InvalidInputException("lastDay", "Elija un día desde hoy y dentro de un año.");
        }
    }

    private static void checkPeople(Session session, long from, long to) {
        UserMapper users = session.mapper(UserMapper.class);
        if (from == to || users.find(to).filter(UserRow::active).isEmpty()) {
            throw new InvalidInputException("toUserId", "Elija a otra persona con cuenta activa.");
        }
        if (Stream.concat(users.grantsOf(from).stream(), users.unitGrantsOf(from).stream().map(UserMapper.UnitGrant::permission)).allMatch(grant -> handedOver(grant).isEmpty())) {
            throw new InvalidInputException("toUserId", "Esta cuenta no firma, recibe ni aprueba: no hay qué delegar.");
        }
    }

    private static Changes describe(DelegationRow row) {
        return Changes.between(null, row)
                .field("from", "Delega", DelegationRow::fromName)
                .field("to", "En", DelegationRow::toName)
                .field("firstDay", "Desde", DelegationRow::firstDay)
                .field("lastDay", "Hasta", DelegationRow::lastDay)
                .build();
    }
}
