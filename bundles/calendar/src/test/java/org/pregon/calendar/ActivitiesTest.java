package org.pregon.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pregon.calendar.CalendarFixture.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit.Change;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.link.ContactLookup;
import org.pregon.core.link.ContactRef;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class ActivitiesTest {
    private final CalendarFixture calendar;
    private final Activities activities;

    ActivitiesTest(TestDatabase engine) {
        calendar = new CalendarFixture(engine);
        activities = calendar.activities;
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ActivityForm form = new ActivityForm("  Entrevista en  Radio Quillabamba ", ActivityKind.INTERVIEW,
                LocalDateTime.parse("2026-10-26T07:30:59"), null, null, "", null, "Edson Huallpa Béjar",
                null, "Alcaldía, ñustas", "<b>No</b> es HTML; DROP TABLE", true, null);

        Activity created = activities.create(form);

        assertThat(activities.get(created.id())).isEqualTo(created);
        assertThat(created.title()).isEqualTo("Entrevista en Radio Quillabamba");
        assertThat(created.startsAt()).isEqualTo("2026-10-26T07:30");
        assertThat(created.endsAt()).isEqualTo("2026-10-26T08:30");
        assertThat(created.place()).isNull();
        assertThat(created.description()).isEqualTo("<b>No</b> es HTML; DROP TABLE");
        assertThat(created.isPublic()).isTrue();
        assertThat(created.version()).isEqualTo(1);
    }

    @Test
    void aWholeDayEndsWithItsLastMinute() {
        ActivityForm form = new ActivityForm("Campaña", ActivityKind.CAMPAIGN, LocalDateTime.parse("2026-10-26T15:00"),
                LocalDateTime.parse("2026-10-28T00:00"), true, null, null, "Nélida", null, null, null, null, null);

        Activity created = activities.create(form);

        assertThat(created.startsAt()).isEqualTo("2026-10-26T00:00");
        assertThat(created.endsAt()).isEqualTo("2026-10-28T23:59");
    }

    @Test
    void anEndBeforeTheStartIsRefusedByItsField() {
        ActivityForm form = new ActivityForm("Visita", ActivityKind.VISIT, LocalDateTime.parse("2026-10-26T10:00"),
                LocalDateTime.parse("2026-10-26T09:00"), false, null, null, "Ana", null, null, null, null, null);

        assertThatThrownBy(() -> activities.create(form)).isInstanceOfSatisfying(InvalidInputException.class,
                refusal -> assertThat(refusal.errors()).singleElement().extracting("field").isEqualTo("endsAt"));
    }

    @Test
    void ofTwoWhoSaveTheSecondIsToldSo() {
        Activity activity = calendar.activity("Izamiento", "2026-10-25T08:00");
        activities.update(activity.id(), form("Izamiento dominical", "2026-10-25T08:00"), 1);

        assertThatThrownBy(() -> activities.update(activity.id(), form("Izamiento cívico", "2026-10-25T08:00"), 1))
                .isInstanceOf(StaleVersionException.class);
        assertThat(activities.get(activity.id()).title()).isEqualTo("Izamiento dominical");
    }

    @Test
    void everyStepStandsInTheHistory() {
        Activity activity = calendar.bring(calendar.activity("Izamiento", "2026-10-18T08:00"), ActivityState.EVALUATED);

        List<Entry> history = calendar.platform.audit().history(Activities.ENTITY, activity.id(), null).items();

        assertThat(history).extracting(Entry::action).containsExactly("step", "step", "step", "create");
        assertThat(history.get(1).changes()).containsExactly(
                new Change("state", "Estado", "En ejecución", "Concluida"),
                new Change("result", "Resultado", "", "Asistieron 180 personas."));
        assertThat(history.get(0).changes()).extracting(Change::field).containsExactly("state", "evaluation");
    }

    @Test
    void concludingWithoutAResultIsRefused() {
        Activity activity = calendar.bring(calendar.activity("Izamiento", "2026-10-18T08:00"), ActivityState.UNDER_WAY);

        assertThatThrownBy(() -> activities.step(activity.id(), new StepForm(ActivityState.DONE, "  "), activity.version()))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        refusal -> assertThat(refusal.errors()).singleElement().extracting("field").isEqualTo("text"));
    }

    @Test
    void aStepThatTheMachineLacksIsRefused() {
        Activity activity = calendar.activity("Izamiento", "2026-10-18T08:00");

        assertThatThrownBy(() -> activities.step(activity.id(), new StepForm(ActivityState.EVALUATED, "Bien"), 1))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("«Programada» no puede pasar a «Evaluada»");
    }

    @Test
    void onlyWhoMayDoesJudgeAndTakesTheJudgementBack() {
        CurrentUser staff = new CurrentUser(4, "eva", "Eva", List.of(), Set.of("*.read", "*.write"));
        CurrentUser head = new CurrentUser(3, "rosa", "Rosa", List.of(), Set.of("*.read", "*.write", "*.approve"));
        Activity done = calendar.bring(calendar.activity("Izamiento", "2026-10-18T08:00"), ActivityState.DONE);
        StepForm judged = new StepForm(ActivityState.EVALUATED, "Bien");

        assertThat(done.steps(activities.now(), staff)).extracting(ActivityState.Step::action).containsExactly("Reabrir");
        assertThatThrownBy(() -> CurrentUser.as(staff, () -> activities.step(done.id(), judged, done.version())))
                .isInstanceOf(ForbiddenException.class).hasMessageContaining("jefatura");

        Activity closed = CurrentUser.as(head, () -> activities.step(done.id(), judged, done.version()));
        assertThat(closed.steps(activities.now(), staff)).isEmpty();
        assertThatThrownBy(() -> CurrentUser.as(staff, () -> activities.step(closed.id(), new StepForm(ActivityState.DONE, null), closed.version())))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whatHasNotBegunCannotBeConcluded() {
        Activity activity = calendar.bring(calendar.activity("Izamiento", "2026-10-25T08:00"), ActivityState.UNDER_WAY);

        assertThatThrownBy(() -> calendar.bring(activity, ActivityState.DONE)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aCancelledActivityComesBackWithoutItsReason() {
        Activity cancelled = calendar.bring(calendar.activity("Feria", "2026-10-25T08:00"), ActivityState.CANCELLED);
        assertThat(cancelled.cancelReason()).isEqualTo("Asistieron 180 personas.");

        Activity planned = activities.step(cancelled.id(), new StepForm(ActivityState.PLANNED, null), cancelled.version());

        assertThat(planned.cancelReason()).isNull();
    }

    @Test
    void aClosedRecordIsNotChangedAnyMore() {
        Activity closed = calendar.bring(calendar.activity("Izamiento", "2026-10-18T08:00"), ActivityState.EVALUATED);
        ActivityTime later = new ActivityTime(LocalDateTime.parse("2026-10-19T08:00"), null, false);

        assertThatThrownBy(() -> activities.update(closed.id(), form("Otro", "2026-10-18T08:00"), closed.version()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> activities.move(closed.id(), later, closed.version())).isInstanceOf(ConflictException.class);
    }

    @Test
    void movingChangesOnlyTheTime() {
        Activity activity = calendar.activity("Izamiento", "2026-10-25T08:00");

        Activity moved = activities.move(
                activity.id(), new ActivityTime(LocalDateTime.parse("2026-10-26T08:00"), LocalDateTime.parse("2026-10-26T09:00"), false), 1);

        assertThat(moved).usingRecursiveComparison().ignoringFields("startsAt", "endsAt", "version").isEqualTo(activity);
        assertThat(moved.startsAt()).isEqualTo("2026-10-26T08:00");
    }

    @Test
    void searchKnowsNoAccentsAndLooksAtPlaceAndResponsible() {
        calendar.activity("Sesión solemne por el aniversario", "2026-10-25T08:00");
        calendar.activity("Reunión", "2026-10-26T08:00");

        assertThat(found(filter("sesion ANIVERSARIO", List.of(), null))).containsExactly("Sesión solemne por el aniversario");
        assertThat(found(filter("milagros plaza", List.of(), null))).hasSize(2);
        assertThat(found(filter("%", List.of(), null))).as("a sign alone does not ask for everything").isEmpty();
        assertThat(found(filter("x", List.of(), null))).isEmpty();
    }

    @Test
    void whatIsPastItsEndAndOpenIsLate() {
        calendar.activity("Ayer, sin concluir", "2026-10-22T08:00");
        calendar.bring(calendar.activity("Ayer, concluida", "2026-10-22T09:00"), ActivityState.DONE);
        calendar.bring(calendar.activity("Ayer, cancelada", "2026-10-22T10:00"), ActivityState.CANCELLED);
        calendar.activity("Terminó hace un minuto", "2026-10-23T06:59");
        calendar.activity("Termina ahora", "2026-10-23T07:00");

        assertThat(found(filter("", List.of(), activities.now()))).containsExactly("Ayer, sin concluir", "Terminó hace un minuto");
    }

    @Test
    void daysTakeWhatReachesIntoThem() {
        calendar.activity("Un día antes", "2026-10-30T21:00");
        calendar.activity("De noche a noche", "2026-10-31T23:00");
        calendar.activity("Un día después", "2026-11-02T00:00");
        ActivityFilter firstOfNovember = new ActivityFilter(List.of(), List.of(), List.of(),
                LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-01"), null, null, null);

        assertThat(found(firstOfNovember)).containsExactly("De noche a noche");
    }

    @Test
    void statesAndCountsGoTogether() {
        calendar.activity("A", "2026-10-25T08:00");
        calendar.bring(calendar.activity("B", "2026-10-18T08:00"), ActivityState.DONE);
        calendar.bring(calendar.activity("C", "2026-10-18T08:00"), ActivityState.EVALUATED);
        ActivityFilter happened = filter("", List.of(ActivityState.DONE, ActivityState.EVALUATED), null);

        assertThat(activities.count(happened).count()).isEqualTo(2);
        assertThat(found(happened)).containsExactly("B", "C");
    }

    @Test
    void theNameOfAnInstitutionStaysWhenTheDirectoryGoes() {
        ContactLookup directory = new OneInstitution();
        calendar.institutions.setDirectory(directory);
        Activity activity = activities.create(withInstitution("institution:7"));
        assertThat(activity.institutionName()).isEqualTo("UGEL La Convención");

        calendar.institutions.unsetDirectory(directory);
        Activity updated = activities.update(activity.id(), withInstitution("institution:7"), 1);

        assertThat(updated.institutionName()).isEqualTo("UGEL La Convención");
        assertThatThrownBy(() -> activities.update(activity.id(), withInstitution("institution:8"), 2))
                .isInstanceOf(InvalidInputException.class);
    }

    private static ActivityForm withInstitution(String id) {
        return new ActivityForm("Visita", ActivityKind.VISIT, LocalDateTime.parse("2026-10-26T10:00"), null, false, null,
                null, "Ana", null, null, null, null, id);
    }

    private record OneInstitution() implements ContactLookup {
        @Override
        public List<ContactRef> search(String words, int limit) {
            return List.of(new ContactRef("institution:7", "UGEL La Convención"));
        }

        @Override
        public Optional<ContactRef> find(String id) {
            return search("", 1).stream().filter(ref -> ref.id().equals(id)).findFirst();
        }
    }

    private static ActivityFilter filter(String words, List<ActivityState> states, LocalDateTime lateAt) {
        return new ActivityFilter(ListQuery.patterns(words), states, List.of(), null, null, null, lateAt, null);
    }

    private List<String> found(ActivityFilter filter) {
        return activities.list(filter, Paging.of("start", null, null, Activities.SORTS)).items().stream().map(Activity::title).toList();
    }
}
