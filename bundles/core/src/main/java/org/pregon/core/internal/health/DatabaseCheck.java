package org.pregon.core.internal.health;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.internal.db.Database;

/** Whether the database answers. */
@Component(service = HealthCheck.class,
        property = {HealthCheck.NAME + "=Database", HealthCheck.TAGS + "=live", HealthCheck.TAGS + "=ready"})
public final class DatabaseCheck implements HealthCheck {
    private static final int SECONDS = 2;

    private final Database database;

    @Activate
    public DatabaseCheck(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Result execute() {
        try (Connection connection = database.dataSource().getConnection()) {
            boolean answers = connection.isValid(SECONDS);
            return new Result(answers ? Result.Status.OK : Result.Status.CRITICAL, answers ? "answers" : "does not answer");
        } catch (SQLException away) {
            return new Result(Result.Status.CRITICAL, "does not answer: " + away.getSQLState());
        }
    }
}
