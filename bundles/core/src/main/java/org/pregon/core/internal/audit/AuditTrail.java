package org.pregon.core.internal.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Actions;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.rest.Json;
import org.pregon.core.rest.Page;
import org.pregon.core.security.CurrentUser;

/** {@link Audit} in core's table. */
@Component(service = Audit.class)
public final class AuditTrail implements Audit {
    private static final String INSERT = "INSERT INTO core_audit (happened_at, user_id, user_name, entity, entity_id, action, changes, address, via)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int PAGE = 50;

    private final Sql sql;
    private final Clock clock;
    private final RecentViews views = new RecentViews();

    @Activate
    public AuditTrail(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void record(Session session, String entity, Object entityId, String action, Changes changes) {
        if (!Actions.ALL.contains(action)) {
            throw new IllegalArgumentException("Not among the actions that can be looked for: " + action);
        }
        CurrentUser user = user();
        Origin origin = Origin.current();
        // PostgreSQL keeps microseconds; what is sealed must be what is read back, there too after a move.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // The caller's session knows only its own module's mappers, hence plain JDBC.
        try (PreparedStatement insert = session.connection().prepareStatement(INSERT)) {
            insert.setTimestamp(1, Timestamp.valueOf(LocalDateTime.ofInstant(now, ZoneOffset.UTC)));
            insert.setLong(2, user.id());
            insert.setString(3, user.name());
            insert.setString(4, entity);
            insert.setString(5, entityId.toString());
            insert.setString(6, action);
            insert.setString(7, Json.write(changes.fields()));
            insert.setString(8, origin.address());
            insert.setString(9, origin.via());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot record " + action + " of " + entity, failure);
        }
    }

    @Override
    public void viewed(String entity, Object entityId) {
        if (views.isNew(user().id() + " " + Origin.current().via() + " " + entity + " " + entityId)) {
            sql.run(session -> record(session, entity, entityId, "view", Changes.NONE));
        }
    }

    @Override
    public void exported(String entity, String what) {
        Changes file = new Changes(List.of(new Change("file", "Archivo", "", what)));
        sql.run(session -> record(session, entity, "", "export", file));
    }

    private static CurrentUser user() {
        return CurrentUser.find().orElse(CurrentUser.SYSTEM);
    }

    @Override
    public Page<Entry> history(String entity, Object entityId, @Nullable String after) {
        long before = after == null || after.isBlank() ? Long.MAX_VALUE : id(after);
        List<AuditRow> rows = sql.read(session ->
                session.mapper(AuditMapper.class).history(entity, entityId.toString(), before, PAGE + 1));
        List<AuditRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        String next = rows.size() > PAGE ? Long.toString(shown.get(PAGE - 1).id()) : null;
        return new Page<>(shown.stream().map(AuditTrail::entry).toList(), next);
    }

    private static Entry entry(AuditRow row) {
        return new Entry(row.happenedAt().toString(), row.userName(), row.action(), row.fields());
    }

    private static long id(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw new InvalidInputException("after", "La página pedida no existe. Vuelva a la primera.");
        }
    }
}
