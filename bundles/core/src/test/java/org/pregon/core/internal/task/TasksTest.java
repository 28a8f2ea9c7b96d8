package org.pregon.core.internal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.home.HomeData.Item;
import org.pregon.core.home.HomeData;
import org.pregon.core.internal.media.MediaAccess;
import org.pregon.core.internal.media.MediaStore;
import org.pregon.core.internal.search.Kinds;
import org.pregon.core.internal.security.User;
import org.pregon.core.internal.security.UserForm;
import org.pregon.core.internal.security.Users;
import org.pregon.core.report.Period;
import org.pregon.core.report.SectionData;
import org.pregon.core.rest.Paging;
import org.pregon.core.rest.Sort;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** Somebody is told to do something, answers, and the one who told them accepts. It is Friday 23 October 2026. */
@OnBothDatabases
class TasksTest {
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final TestPlatform platform;
    private CurrentUser head;
    private CurrentUser luz;
    private MediaStore media;
    private Tasks tasks;

    TasksTest(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
    }

    @BeforeEach
    void begin(@TempDir Path folder) {
        head = person("rosa", "Rosa Huamán", Set.of("tasks.read", "tasks.write"));
        luz = person("luz", "Luz Ccori", Set.of("tasks.read", "tasks.write"));
        media = new MediaStore(platform.coreSql(), clock, folder);
        tasks = new Tasks(platform.coreSql(), platform.audit(), platform.search(), media, new MediaAccess(platform.coreSql(), new Kinds()), clock);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private CurrentUser person(String login, String name, Set<String> grants) {
        return person(login, name, "staff", grants);
    }

    private CurrentUser person(String login, String name, String role, Set<String> grants) {
        User user = new Users(platform.coreSql(), platform.audit(), clock, platform.permissions()).create(new UserForm(login, name, null, List.of(role), true, null), "una-clave-larga-1");
        return new CurrentUser(user.id(), login, name, List.of(role), grants);
    }

    @Test
    void theLastOfManyPeopleCanBeGivenATask() {
        platform.coreSql().run(session -> {
            try (PreparedStatement insert = session.connection().prepareStatement(
                    "INSERT INTO core_user (login, name, password_hash, must_change, active, created_at, version) VALUES (?, ?, '', FALSE, TRUE, ?, 1)")) {
                for (int i = 0; i < 500; i++) {
                    insert.setString(1, "persona" + i);
                    insert.setString(2, "Alguien " + i);
                    insert.setTimestamp(3, Timestamp.from(TestPlatform.NOW));
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });

        assertThat(give("Responder el memorando", luz).assigneeName()).isEqualTo("Luz Ccori");
    }

    @Test
    void nobodyIsGivenATaskThatTheirRolesDoNotLetThemAnswer() {
        CurrentUser mayor = person("yanet", "Yanet Mamani", "mayor", Set.of("core.read"));
        CurrentUser reader = person("hugo", "Hugo Condori", "reader", Set.of("tasks.read"));

        assertThatThrownBy(() -> give("Firmar el oficio", mayor)).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.errors().get(0).message()).startsWith("Yanet Mamani no tiene un rol"));
        assertThatThrownBy(() -> give("Firmar el oficio", reader)).isInstanceOf(InvalidInputException.class);
        assertThat(tasks.people()).containsExactly(
                new Assignee(reader.id(), "Hugo Condori", false), new Assignee(luz.id(), "Luz Ccori", true),
                new Assignee(head.id(), "Rosa Huamán", true), new Assignee(mayor.id(), "Yanet Mamani", false));
        Task given = give("Firmar el oficio", luz);
        assertThatThrownBy(() -> CurrentUser.as(head, () -> tasks.update(given.id(), form("Firmar", mayor, DUE), given.version())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aTaskIsNotLateWhenItIsGivenAndOneThatIsLateCanStillBeCorrected() {
        LocalDate today = LocalDate.of(2026, 10, 23);
        assertThatThrownBy(() -> CurrentUser.as(head, () -> tasks.create(form("Ayer", luz, today.minusDays(1))))).isInstanceOf(InvalidInputException.class);
        Task given = CurrentUser.as(head, () -> tasks.create(form("Hoy", luz, today)));
        clock.move(Duration.ofDays(2));

        Task corrected = CurrentUser.as(head, () -> tasks.update(given.id(), form("Hoy mismo", luz, today), given.version()));
        assertThat(corrected.title()).isEqualTo("Hoy mismo");
        assertThatThrownBy(() -> CurrentUser.as(head, () -> tasks.update(given.id(), form("Hoy", luz, today.plusDays(1)), corrected.version())))
                .isInstanceOf(InvalidInputException.class);
    }

    private static TaskForm form(String title, CurrentUser to, LocalDate due) {
        return new TaskForm(title, null, null, null, to.id(), due);
    }

    private Task give(String title, CurrentUser to) {
        return CurrentUser.as(head, () -> tasks.create(new TaskForm(title, "MEMORANDO N.º 214-2026-A/MPLC", "Alcaldía", null, to.id(), DUE)));
    }

    private Task step(CurrentUser who, Task task, TaskStep.Kind kind, @Nullable String text) {
        return CurrentUser.as(who, () -> tasks.step(task.id(), new TaskStep(kind, text, null, task.version())));
    }

    @Test
    void aTaskIsAnsweredSentBackAnsweredAgainAndAccepted() {
        Task given = give("Preparar la nota de prensa del Corso", luz);
        String file = CurrentUser.as(luz, () -> media.store("nota.txt", new ByteArrayInputStream("Nota".getBytes(StandardCharsets.UTF_8)))).id();

        Task answered = CurrentUser.as(luz, () -> tasks.step(given.id(), new TaskStep(TaskStep.Kind.ANSWER, "Se publicó.", file, given.version())));
        assertThat(answered).returns(TaskState.ANSWERED, Task::state).returns("nota.txt", Task::evidenceName);
        Task returned = step(head, answered, TaskStep.Kind.RETURN, "Falta el enlace.");
        assertThat(returned).returns(TaskState.PENDING, Task::state).returns("Falta el enlace.", Task::remark);
        Task closed = step(head, step(luz, returned, TaskStep.Kind.ANSWER, "Se publicó: enlace en el portal."), TaskStep.Kind.ACCEPT, null);

        assertThat(closed).returns(TaskState.CLOSED, Task::state).returns("", Task::remark);
        assertThat(platform.audit().history(Tasks.ENTITY, given.id(), null).items()).extracting("action").containsExactly("step", "step", "step", "step", "create");
    }

    @Test
    void onlyWhoWasGivenItAnswersAndOnlyWhoGaveItAccepts() {
        Task given = give("Convocar a los medios", luz);
        assertThatThrownBy(() -> step(head, given, TaskStep.Kind.ANSWER, "Listo")).isInstanceOf(ForbiddenException.class).hasMessageContaining("Luz Ccori");
        assertThatThrownBy(() -> step(luz, given, TaskStep.Kind.CANCEL, "No puedo")).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> step(luz, given, TaskStep.Kind.ANSWER, "  ")).isInstanceOf(InvalidInputException.class);
        Task answered = step(luz, given, TaskStep.Kind.ANSWER, "Se convocó a doce medios.");
        assertThatThrownBy(() -> step(luz, answered, TaskStep.Kind.ACCEPT, null)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> step(head, given, TaskStep.Kind.ACCEPT, null)).isInstanceOf(StaleVersionException.class);
        assertThat(Tasks.steps(answered, luz)).isEmpty();
        assertThat(Tasks.steps(answered, head)).containsExactly(TaskStep.Kind.ACCEPT, TaskStep.Kind.RETURN);
    }

    @Test
    void whatOneGivesToOneselfIsDoneWithItsAnswer() {
        assertThat(step(head, give("Revisar el plan", head), TaskStep.Kind.ANSWER, "Revisado.").state()).isEqualTo(TaskState.CLOSED);
    }

    @Test
    void theFirstPageShowsWhatWaitsForWhomAndWhatIsLate() {
        Task given = give("Preparar la agenda", luz);
        TaskHome home = new TaskHome(platform.coreSql());

        assertThat(home.home(luz, DUE).waiting()).containsExactly(new Item("Responder: Preparar la agenda", "2026-10-30", "#/tasks/" + given.id()));
        assertThat(home.home(luz, DUE.plusDays(1)).late()).hasSize(1);
        assertThat(home.home(head, DUE)).isEqualTo(HomeData.EMPTY);
        step(luz, given, TaskStep.Kind.ANSWER, "Lista.");
        assertThat(home.home(head, DUE).waiting()).extracting(Item::title).containsExactly("Dar conformidad: Preparar la agenda");
        assertThat(home.home(luz, DUE.plusDays(1)).late()).isEmpty();
    }

    @Test
    void theListIsFoundByWordsPersonStateAndDelayAPageAtATime() {
        for (int i = 0; i < 5; i++) {
            give("Visita número " + i, i % 2 == 0 ? luz : head);
        }
        Paging two = Paging.of("due", 2, null, Sort.names(tasks.records().sorts()));
        var first = tasks.records().list(TaskFilter.ALL, two);
        var second = tasks.records().list(TaskFilter.ALL, two.after(first.next()));

        assertThat(first.items()).extracting(Task::title).containsExactly("Visita número 0", "Visita número 1");
        assertThat(second.items()).extracting(Task::title).containsExactly("Visita número 2", "Visita número 3");
        assertThat(tasks.records().count(new TaskFilter(List.of("%visita%"), List.of(TaskState.PENDING), luz.id(), head.id(), null)).count()).isEqualTo(3);
        assertThat(tasks.records().count(new TaskFilter(List.of(), List.of(), null, null, DUE)).count()).isZero();
        assertThat(tasks.records().count(new TaskFilter(List.of(), List.of(), null, null, DUE.plusDays(1))).count()).isEqualTo(5);
    }

    @Test
    void theMonthlyReportSaysWhatWasAskedAndWhatWasDone() {
        Task done = give("Cubrir la sesión de concejo", luz);
        give("Actualizar el mural", luz);
        clock.move(Duration.ofDays(5));
        step(luz, done, TaskStep.Kind.ANSWER, "Se transmitió en vivo.");
        TaskSection section = new TaskSection(platform.coreSql());

        SectionData october = section.data(Period.of(YearMonth.of(2026, 10)));

        assertThat(october.summary()).isEqualTo("Se atendió 1 encargo de 2 en el periodo.");
        assertThat(october.indicators()).extracting(one -> one.value().intValue()).containsExactly(2, 1);
        assertThat(october.tables().get(0).rows()).containsExactly(
                List.of("Cubrir la sesión de concejo", "MEMORANDO N.º 214-2026-A/MPLC (Alcaldía)", "Luz Ccori", "30 de octubre de 2026", "Se transmitió en vivo."),
                List.of("Actualizar el mural", "MEMORANDO N.º 214-2026-A/MPLC (Alcaldía)", "Luz Ccori", "30 de octubre de 2026", "Pendiente"));
        assertThat(section.data(Period.of(YearMonth.of(2026, 9))).summary()).isEqualTo("Sin encargos en el mes.");
    }
}
