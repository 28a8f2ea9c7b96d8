package org.pregon.core.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Changes;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class AuditLogTest {
    private static final CurrentUser ANA = new CurrentUser(7, "ana", "Ana Ñahui", List.of(), Set.of());
    private static final CurrentUser LUIS = new CurrentUser(8, "luis", "Luis Paz", List.of(), Set.of());

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private final Audit audit;
    private final AuditLog log;

    AuditLogTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        audit = platform.audit();
        log = new AuditLog(platform.coreSql());
    }

    @BeforeEach
    void threeDays() {
        Origin.enter(Origin.session("192.0.2.7", "0123456789abcdef"));
        note(ANA, "press.release", 1, "create", "", "Cien años de Quillabamba");
        note(LUIS, "press.release", 1, "update", "Cien años de Quillabamba", "=1+1 100% Quillabamba");
        clock.move(Duration.ofDays(1));
        note(ANA, "press.guest", 1, "update", "a", "b");
        clock.move(Duration.ofDays(1));
        note(LUIS, "pressure.gauge", 9, "deactivate", "a", "b");
    }

    @AfterEach
    void close() {
        Origin.leave();
        platform.close();
    }

    private void note(CurrentUser who, String entity, Object id, String action, String before, String after) {
        Changes changes = Changes.between(before, after).field("title", "Título", text -> text).build();
        CurrentUser.as(who, () -> platform.coreSql().write(session -> {
            audit.record(session, entity, id, action, changes);
            return true;
        }));
    }

    private List<Long> found(AuditFilter filter) {
        List<Long> ids = new ArrayList<>();
        log.each(filter, row -> ids.add(row.id()));
        return ids;
    }

    private static AuditFilter by(@Nullable Long user, @Nullable String entity, @Nullable String id, @Nullable String action, @Nullable String text) {
        return new AuditFilter(user, entity, id, action, null, null, text == null ? null : AuditQuery.pattern(text), false);
    }

    @Test
    void everyFilterNarrows() {
        Instant second = TestPlatform.NOW.plus(Duration.ofDays(1));

        assertThat(found(AuditFilter.ALL)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(found(by(7L, null, null, null, null))).containsExactly(3L, 1L);
        assertThat(found(by(null, "press", null, null, null))).as("a module, and none that begins like it").containsExactly(3L, 2L, 1L);
        assertThat(found(by(null, "press.release", "1", null, null))).containsExactly(2L, 1L);
        assertThat(found(by(null, null, null, "update", null))).containsExactly(3L, 2L);
        assertThat(found(new AuditFilter(null, null, null, null, second, second.plusSeconds(1), null, false))).containsExactly(3L);
        assertThat(found(by(8L, "press", null, null, "QUILLABAMBA"))).containsExactly(2L);
    }

    @Test
    void theTextMayHoldWildcardsOrAnAddressAndMeansThemselves() {
        assertThat(found(by(null, null, null, null, "100%"))).containsExactly(2L);
        assertThat(found(by(null, null, null, null, "10_%"))).isEmpty();
        assertThat(found(by(null, null, null, null, "192.0.2.7"))).hasSize(4);
        assertThat(found(by(null, null, null, null, "session:0123456789"))).hasSize(4);
        assertThat(found(by(null, null, null, null, "ñahui"))).containsExactly(3L, 1L);
    }

    @Test
    void pagesFollowOneAnotherEitherWayThoughTimesAreEqual() {
        Page<AuditRow> first = log.search(AuditFilter.ALL, Paging.of("-at", 3, null, AuditLog.SORTED));
        Page<AuditRow> second = log.search(AuditFilter.ALL, Paging.of("-at", 3, first.next(), AuditLog.SORTED));
        Page<AuditRow> oldest = log.search(AuditFilter.ALL, Paging.of("at", 1, null, AuditLog.SORTED));
        Page<AuditRow> next = log.search(AuditFilter.ALL, Paging.of("at", 1, oldest.next(), AuditLog.SORTED));

        assertThat(first.items()).extracting(AuditRow::id).containsExactly(4L, 3L, 2L);
        assertThat(second.items()).extracting(AuditRow::id).containsExactly(1L);
        assertThat(second.next()).isNull();
        assertThat(oldest.items()).extracting(AuditRow::id).containsExactly(1L);
        assertThat(next.items()).extracting(AuditRow::id).containsExactly(2L);
    }

    @Test
    void theFileHasALineForEachFieldAndNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ListQuery asked = new ListQuery(new MultivaluedHashMap<>(Map.of("entity", "press.release")));
        new AuditExportResource(log, platform.listFiles(), null).file("csv", asked, entity -> true, entity -> "Nota de prensa").body().write(out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1)).containsExactly(
                "2;23/10/2026 09:00:00;Luis Paz;update;Nota de prensa;1;Título;Cien años de Quillabamba;'=1+1 100% Quillabamba;192.0.2.7;session:0123456789;0",
                "1;23/10/2026 09:00:00;Ana Ñahui;create;Nota de prensa;1;Título;;Cien años de Quillabamba;192.0.2.7;session:0123456789;0");
    }

    @Test
    void whoLooksIsNotedOnceInAWhileAndStaysOutOfTheRecordsHistory() {
        CurrentUser.as(ANA, () -> {
            audit.viewed("press.release", 1);
            audit.viewed("press.release", 1);
            audit.viewed("press.release", 2);
            audit.exported("press.release", "notas.csv; desde 01/10/2026");
            return true;
        });

        assertThat(found(by(null, null, null, "view", null))).hasSize(2);
        assertThat(found(by(7L, null, null, "export", "notas.csv"))).hasSize(1);
        assertThat(audit.history("press.release", 1, null).items()).extracting(Audit.Entry::action).containsExactly("update", "create");
    }

    @Test
    void theKindsOfRecordsAreToldWithoutReadingEveryEntry() {
        assertThat(log.entities()).containsExactly("press.guest", "press.release", "pressure.gauge");
    }
}
