package org.pregon.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit.Change;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

/** Today is 23 October 2026. */
@OnBothDatabases
class TermsTest {
    private final TestDirectory directory;
    private final Terms terms;
    private Institution town;
    private Post mayor;

    TermsTest(TestDatabase engine) {
        directory = new TestDirectory(engine);
        terms = directory.terms;
    }

    @BeforeEach
    void aTownWithAMayorsPost() {
        town = directory.add("Municipalidad");
        mayor = directory.addPost(town, "Alcalde");
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void aPostWithoutTermsIsVacant() {
        assertThat(mayor.holder()).isNull();
        assertThat(terms.list(mayor.id())).isEmpty();
    }

    @Test
    void appointingClosesTheOpenTermAndKeepsThePastHolder() {
        appoint("Ana Ruiz", "2023-01-01", null);
        appoint("Luis Ñahui", "2026-10-01", null);

        assertThat(holder()).isEqualTo("Luis Ñahui");
        assertThat(terms.list(mayor.id())).extracting(Term::holder, Term::startsOn, Term::endsOn).containsExactly(
                tuple("Luis Ñahui", day("2026-10-01"), null),
                tuple("Ana Ruiz", day("2023-01-01"), day("2026-09-30")));
    }

    @Test
    void whoStartsTomorrowDoesNotHoldThePostToday() {
        appoint("Ana Ruiz", "2023-01-01", null);
        appoint("Luis Ñahui", "2026-10-24", null);

        assertThat(holder()).isEqualTo("Ana Ruiz");
        assertThat(directory.posts.get(mayor.id()).holderUntil()).isEqualTo("2026-10-23");
    }

    @Test
    void aTermThatEndedYesterdayLeavesThePostVacant() {
        appoint("Ana Ruiz", "2023-01-01", "2026-10-22");

        assertThat(holder()).isNull();
    }

    @Test
    void aPastHolderMayBeAddedBeforeTheOneOfToday() {
        appoint("Ana Ruiz", "2023-01-01", null);
        appoint("Juan Paz", "2019-01-01", "2022-12-31");

        assertThat(terms.list(mayor.id())).extracting(Term::holder).containsExactly("Ana Ruiz", "Juan Paz");
        assertThat(holder()).isEqualTo("Ana Ruiz");
    }

    @Test
    void aTermWithinAnotherIsRefusedAndChangesNothing() {
        appoint("Ana Ruiz", "2023-01-01", "2026-12-31");
        List<Term> before = terms.list(mayor.id());

        assertInvalid("startsOn", "Ana Ruiz", () -> appoint("Luis Ñahui", "2026-12-31", null));
        assertInvalid("startsOn", "Ana Ruiz", () -> appoint("Luis Ñahui", "2020-01-01", null));
        assertInvalid("startsOn", "Ana Ruiz", () -> appoint("Luis Ñahui", "2020-01-01", "2023-01-01"));
        assertInvalid("endsOn", "anterior", () -> appoint("Luis Ñahui", "2027-02-01", "2027-01-31"));
        assertThat(terms.list(mayor.id())).isEqualTo(before);
    }

    @Test
    void aRefusedAppointmentLeavesTheOpenTermOpen() {
        appoint("Ana Ruiz", "2023-01-01", null);
        appoint("Juan Paz", "2019-01-01", "2022-12-31");

        assertInvalid("startsOn", "Juan Paz", () -> appoint("Luis Ñahui", "2022-06-01", "2022-07-01"));

        assertThat(terms.list(mayor.id()).get(0).endsOn()).isNull();
    }

    @Test
    void aTermOfOneDayMayEndOnTheDayItStarts() {
        appoint("Ana Ruiz", "2026-10-23", "2026-10-23");

        assertThat(holder()).isEqualTo("Ana Ruiz");
    }

    @Test
    void aTermWithASetEndMayEndEarlier() {
        appoint("Ana Ruiz", "2023-01-01", "2026-12-31");

        Post vacant = terms.vacate(mayor.id(), day("2026-10-22"));

        assertThat(vacant.holder()).isNull();
        assertThat(terms.list(mayor.id())).extracting(Term::endsOn).containsExactly(day("2026-10-22"));
        appoint("Luis Ñahui", "2026-10-23", "2026-12-31");
        assertThat(holder()).isEqualTo("Luis Ñahui");
    }

    @Test
    void aVacantPostCannotBeVacated() {
        assertInvalid("lastDay", "nadie", () -> terms.vacate(mayor.id(), day("2026-10-22")));
        appoint("Ana Ruiz", "2026-10-20", null);
        assertInvalid("lastDay", "nadie", () -> terms.vacate(mayor.id(), day("2026-10-19")));
    }

    @Test
    void aWrongTermIsCorrectedOrTakenAway() {
        Term wrong = appoint("Ana Rúiz", "2023-01-01", null);
        int version = directory.posts.get(mayor.id()).version();

        Post corrected = terms.correct(mayor.id(), wrong.id(), new TermForm("Ana Ruiz", day("2023-01-02"), null, null, null, null), version);
        assertThat(corrected.holder()).isEqualTo("Ana Ruiz");
        assertThat(directory.lastChanges(town)).containsExactly(new Change("holder", "Alcalde",
                "Ana Rúiz, desde el 01/01/2023", "Ana Ruiz, desde el 02/01/2023"));

        assertThatThrownBy(() -> terms.delete(mayor.id(), wrong.id(), version)).isInstanceOf(StaleVersionException.class);
        terms.delete(mayor.id(), wrong.id(), corrected.version());
        assertThat(terms.list(mayor.id())).isEmpty();
    }

    @Test
    void aCorrectionMayNotOverlapNeitherReachIntoAnotherPost() {
        Term first = appoint("Juan Paz", "2019-01-01", "2022-12-31");
        appoint("Ana Ruiz", "2023-01-01", null);
        int version = directory.posts.get(mayor.id()).version();
        Post other = directory.addPost(town, "Gerente");

        assertInvalid("startsOn", "Ana Ruiz", () ->
                terms.correct(mayor.id(), first.id(), new TermForm("Juan Paz", day("2019-01-01"), day("2023-01-01"), null, null, null), version));
        assertThatThrownBy(() -> terms.delete(other.id(), first.id(), other.version())).isInstanceOf(NotFoundException.class);
        assertThat(terms.list(mayor.id())).hasSize(2);
    }

    @Test
    void ofTwoWhoAppointAtOnceOneIsTold() {
        Callable<Term> ana = () -> appoint("Ana Ruiz", "2026-01-01", "2026-12-31");
        Callable<Term> luis = () -> appoint("Luis Ñahui", "2026-01-01", "2026-12-31");

        List<Future<Term>> answers = TestDirectory.atOnce(List.of(ana, luis));

        assertThat(terms.list(mayor.id())).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.isDone()).hasSize(2);
    }

    @Test
    void peopleWhoCreatePostsAtOnceEachGetTheirOwn() throws Exception {
        Callable<Post> one = () -> directory.addPost(town, "Regidor " + Thread.currentThread().getId());

        for (Future<Post> answer : TestDirectory.atOnce(java.util.Collections.nCopies(8, one))) {
            Post created = answer.get();
            assertThat(directory.posts.get(created.id())).isEqualTo(created);
        }
        assertThat(directory.posts.list(town.id())).hasSize(9);
    }

    @Test
    void whatHappensToAPostStandsInTheHistoryOfItsInstitution() {
        appoint("Ana Ruiz", "2023-01-01", null);
        assertThat(directory.lastChanges(town)).containsExactly(
                new Change("holder", "Alcalde", "", "Ana Ruiz, desde el 01/01/2023"));

        terms.vacate(mayor.id(), day("2026-10-01"));
        assertThat(directory.lastChanges(town)).containsExactly(new Change("holder", "Alcalde",
                "Ana Ruiz, desde el 01/01/2023", "Ana Ruiz, desde el 01/01/2023 hasta el 01/10/2026"));

        int version = directory.posts.get(mayor.id()).version();
        directory.posts.update(mayor.id(), new PostForm("Alcaldesa", "Señora", null, null, null, null), version);
        assertThat(directory.lastChanges(town)).extracting(Change::label).containsExactly("Cargo", "Alcaldesa: tratamiento");
    }

    @Test
    void aPostIsUpdatedFromItsLatestVersionOnly() {
        appoint("Ana Ruiz", "2023-01-01", null);

        assertThatThrownBy(() -> directory.posts.update(mayor.id(), new PostForm("Otro", null, null, null, null, null), mayor.version()))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void thePostsOfAnInstitutionComeInItsOrderTheInactiveLast() {
        directory.posts.create(town.id(), new PostForm("Portero", null, null, null, 900, null));
        directory.posts.create(town.id(), new PostForm("Teniente alcalde", null, null, null, 10, null));
        directory.posts.create(town.id(), new PostForm("Suprimido", null, null, null, 1, false));

        assertThat(directory.posts.list(town.id())).extracting(Post::title)
                .containsExactly("Teniente alcalde", "Alcalde", "Portero", "Suprimido");
    }

    @Test
    void aPostNeedsAnInstitution() {
        assertThatThrownBy(() -> directory.posts.create(4711, new PostForm("Alcalde", null, null, null, null, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> terms.appoint(4711, new TermForm("Ana", day("2026-01-01"), null, null, null, null))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsThePersonsGoesWithThePersonAndWhatIsThePostsStays() {
        Post post = directory.posts.create(town.id(),
                new PostForm("Secretaría general", null, "084 281020", "secretaria@municipalidad.example", null, null));
        terms.appoint(post.id(), new TermForm("Ana Ruiz", day("2024-01-01"), null, "Doctora", "984 100 200", "ana@correo.example"));
        assertThat(directory.posts.get(post.id()))
                .returns("Doctora", Post::holderTreatment).returns("ana@correo.example", Post::holderEmail);

        terms.appoint(post.id(), new TermForm("Luis Paz", day("2025-01-01"), null, null, null, null));

        assertThat(directory.posts.get(post.id()))
                .returns("Luis Paz", Post::holder).returns(null, Post::holderTreatment)
                .returns(null, Post::holderEmail).returns(null, Post::holderPhone)
                .returns("secretaria@municipalidad.example", Post::email).returns("084 281020", Post::phone);
        assertThat(terms.list(post.id())).extracting(Term::email).containsExactly(null, "ana@correo.example");
    }

    private Term appoint(String holder, String from, @Nullable String until) {
        return terms.appoint(mayor.id(), new TermForm(holder, day(from), until == null ? null : day(until), null, null, null));
    }

    private @Nullable String holder() {
        return directory.posts.get(mayor.id()).holder();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertInvalid(String field, String why, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(InvalidInputException.class, refused ->
                assertThat(refused.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo(field);
                    assertThat(error.message()).contains(why);
                }));
    }
}
