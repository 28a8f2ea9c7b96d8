package org.pregon.core.internal.workflow;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pregon.core.internal.workflow.WorkflowMapper.Standing;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.workflow.Workflow.Transition;

/** What is written beside a module's record, on its connection. */
final class WorkflowRows {
    private WorkflowRows() {}

    static void insert(Connection connection, String workflow, long id, String state, @Nullable LocalDate due, Instant now) {
        run(connection, "INSERT INTO core_workflow (workflow, record_id, state, due_on, version, changed_at) VALUES (?, ?, ?, ?, 1, ?)",
                workflow, id, state, due, now);
    }

    /** As the module's own transaction sees it. */
    static Optional<Standing> find(Connection connection, String workflow, long id) {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT state, due_on, version FROM core_workflow WHERE workflow = ? AND record_id = ?")) {
            set(statement, 1, workflow);
            set(statement, 2, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Date due = row.getDate(2);
                return Optional.of(new Standing(row.getString(1), due == null ? null : due.toLocalDate(), row.getInt(3)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read a workflow", failure);
        }
    }

    /** @return false when it is no longer in that version */
    static boolean advance(Connection connection, String workflow, long id, int version, String state, @Nullable LocalDate due, Instant now) {
        return run(connection, "UPDATE core_workflow SET state = ?, due_on = ?, changed_at = ?, version = version + 1"
                + " WHERE workflow = ? AND record_id = ? AND version = ?", state, due, now, workflow, id, version) == 1;
    }

    static boolean touch(Connection connection, String workflow, long id, Instant now) {
        return run(connection, "UPDATE core_workflow SET changed_at = ?, version = version + 1 WHERE workflow = ? AND record_id = ?",
                now, workflow, id) == 1;
    }

    /** Once for each author. */
    static void author(Connection connection, String workflow, long id, long user) {
        if (run(connection, "UPDATE core_workflow_author SET user_id = user_id WHERE workflow = ? AND record_id = ? AND user_id = ?",
                workflow, id, user) == 0) {
            run(connection, "INSERT INTO core_workflow_author (workflow, record_id, user_id) VALUES (?, ?, ?)", workflow, id, user);
        }
    }

    static void step(Connection connection, String workflow, long id, Transition step, String from, CurrentUser user,
            String comment, Instant now) {
        run(connection, "INSERT INTO core_workflow_step (workflow, record_id, transition, label, from_state, to_state, user_id, user_name,"
                + " comment, happened_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", workflow, id, step.key(), step.label(), from, step.to(),
                user.id(), user.name(), comment, now);
    }

    /** @return false when it was used before */
    static boolean spend(Connection connection, String tokenHash, Instant now) {
        return run(connection, "UPDATE core_workflow_link SET used_at = ? WHERE token_hash = ? AND used_at IS NULL", now, tokenHash) == 1;
    }

    private static int run(Connection connection, String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                set(statement, i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot write a workflow", failure);
        }
    }

    private static void set(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setTimestamp(at, Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)));
        } else if (value instanceof LocalDate day) {
            statement.setDate(at, Date.valueOf(day));
        } else if (value == null) {
            // Only a date may be missing.
            statement.setNull(at, Types.DATE);
        } else {
            statement.setObject(at, value);
        }
    }
}
