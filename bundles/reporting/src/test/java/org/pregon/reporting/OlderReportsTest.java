package org.pregon.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.db.Schema;
import org.pregon.core.internal.workflow.ReviewDesk;
import org.pregon.core.internal.workflow.StepRules;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;
import org.pregon.core.workflow.Progress;
import org.pregon.core.workflow.Reviewed;
import org.pregon.core.workflow.Workflow;
import org.pregon.reporting.db.MonthlyReportMapper;

/** A database from before the reports had a workflow keeps its reports, each where it stood, and who wrote on them. */
@OnBothDatabases
class OlderReportsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/db");
    private static final CurrentUser WRITER = new CurrentUser(7, "luz", "Luz Ccori", List.of("head"), Set.of("*.read", "*.write", "*.approve"));

    private final TestDatabase engine;

    OlderReportsTest(TestDatabase engine) {
        this.engine = engine;
    }

    @Test
    void whatWasReviewedIsInReviewWhatWasReceivedStaysSoAndAuthorsDoNotApprove() throws Exception {
        try (var platform = new TestPlatform(engine.fresh(), Clock.fixed(TestPlatform.NOW, ZoneOffset.UTC))) {
            new Schema(platform.database()).bringUpToDate("reporting", before());
            try (Connection connection = platform.database().dataSource().getConnection(); Statement statement = connection.createStatement()) {
                report(statement, "2026-08", "RECEIVED");
                report(statement, "2026-09", "REVIEWED");
                statement.execute("INSERT INTO core_audit (happened_at, user_id, user_name, entity, entity_id, action, changes) SELECT assembled_at, 7,"
                        + " 'Luz Ccori', 'reporting.monthly', TRIM(CAST(id AS CHAR(20))), 'update', '[]' FROM reporting_monthly");
            }

            Sql sql = platform.sql(new ReportingModule());

            var desk = new ReviewDesk(platform.coreSql(), new StepRules(platform.coreSql(), platform.audit()), platform.clock());
            desk.addReviewed(kind(sql));
            List<Long> ids = sql.read(session -> session.mapper(MonthlyReportMapper.class).ids(0, 10));
            List<Progress> all = CurrentUser.as(WRITER, () -> ids.stream().map(id -> desk.progress(MonthlyReports.ENTITY, id)).toList());
            assertThat(all).extracting(Progress::label).containsExactly("Recibido", "En revisión");
            assertThat(all.get(1).options()).filteredOn(option -> option.key().equals("approve")).extracting(Progress.Option::refusal)
                    .containsExactly("Debe hacerlo otra persona: usted participó en la redacción.");
        }
    }

    private static void report(Statement statement, String month, String state) throws SQLException {
        statement.execute("INSERT INTO reporting_monthly (month_key, edition, state, snapshot, reference, background, difficulties, conclusions,"
                + " recommendations, assembled_at, version) VALUES ('" + month + "', 1, '" + state + "', '{}', '', '', '', '', '', '2026-10-01 12:00:00', 3)");
    }

    private static Map<String, String> before() throws IOException {
        Map<String, String> scripts = new TreeMap<>();
        for (String name : List.of("V001__monthly.sql", "V002__settings.sql", "V003__documents.sql", "V004__replaced.sql")) {
            scripts.put(name, Files.readString(SCRIPTS.resolve(name)));
        }
        return scripts;
    }

    private static Reviewed kind(Sql sql) {
        return new Reviewed() {
            @Override
            public Workflow workflow() {
                return ReportReview.WORKFLOW;
            }

            @Override
            public Sql sql() {
                return sql;
            }

            @Override
            public Shown shown(long id) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
