package org.pregon.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit.Change;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class InstitutionsTest {
    private final TestDirectory directory;
    private final Institutions institutions;

    InstitutionsTest(TestDatabase engine) {
        directory = new TestDirectory(engine);
        institutions = directory.institutions;
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void whatIsCreatedIsReadBackWhole() {
        InstitutionForm form = new InstitutionForm("  Colegio   Ñuñoa ", "CÑ", InstitutionKind.EDUCATION, Scope.REGIONAL, "080901",
                "Jr. Unión 5", "084 281020 anexo 12", "mesa@colegio.example", "https://www.colegio.example", "Pide oficio.\nDos copias.",
                LocalDate.of(2026, 10, 1), true);

        Institution created = institutions.create(form);

        assertThat(institutions.get(created.id())).isEqualTo(created).isEqualTo(new Institution(created.id(), "Colegio Ñuñoa", "CÑ",
                InstitutionKind.EDUCATION, Scope.REGIONAL, "080901", "Jr. Unión 5", "084 281020 anexo 12", "mesa@colegio.example",
                "https://www.colegio.example", "Pide oficio.\nDos copias.", LocalDate.of(2026, 10, 1), true, null, 1));
    }

    @Test
    void emptyTextsCountAsAbsent() {
        Institution created = institutions.create(new InstitutionForm("Prefectura", " ", InstitutionKind.OTHER, Scope.NATIONAL, "", "",
                " ", "", "", "\n", null, null));

        assertThat(created).isEqualTo(new Institution(created.id(), "Prefectura", null, InstitutionKind.OTHER, Scope.NATIONAL, "",
                null, null, null, null, null, null, true, null, 1));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> institutions.get(4711)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> institutions.update(4711, TestDirectory.form("Nadie", null), 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anUpdateWithAStaleVersionChangesNothing() {
        Institution created = directory.add("Prefectura");
        institutions.update(created.id(), TestDirectory.form("Prefectura Regional", null), 1);

        assertThatThrownBy(() -> institutions.update(created.id(), TestDirectory.form("Otra cosa", null), 1))
                .isInstanceOf(StaleVersionException.class);

        assertThat(institutions.get(created.id()).name()).isEqualTo("Prefectura Regional");
        assertThat(institutions.get(created.id()).version()).isEqualTo(2);
        assertThat(directory.history(created)).hasSize(2);
    }

    @Test
    void ofTwoWhoSaveAtOnceFromTheSameVersionOneWins() {
        Institution created = directory.add("Prefectura");

        List<Future<Institution>> answers = TestDirectory.atOnce(List.of(
                () -> institutions.update(created.id(), TestDirectory.form("Prefectura A", null), 1),
                () -> institutions.update(created.id(), TestDirectory.form("Prefectura B", null), 1)));

        assertThat(answers).filteredOn(answer -> failure(answer) instanceof StaleVersionException).hasSize(1);
        assertThat(institutions.get(created.id()).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asociación Pyme Año Nuevo", "ASOCIACIÓN PYME AÑO NUEVO", "asociacion pyme año nuevo", "Asociación  Pyme, Año-Nuevo"})
    void aTwinIsRefusedHoweverItIsSpelled(String spelling) {
        directory.add("Asociación Pyme Año Nuevo");

        assertThatThrownBy(() -> directory.add(spelling)).isInstanceOfSatisfying(InvalidInputException.class, refused ->
                assertThat(refused.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo("name");
                    assertThat(error.message()).contains("«Asociación Pyme Año Nuevo» ya está");
                }));
    }

    @Test
    void anotherLetterOrAnotherPlaceIsNoTwin() {
        directory.add("Año Nuevo");

        assertThat(directory.add("Ano Nuevo").id()).isPositive();
        assertThat(institutions.create(TestDirectory.form("Año Nuevo", "080901")).id()).isPositive();
        assertThat(institutions.create(TestDirectory.form("Año Nuevo", "080902")).id()).isPositive();
    }

    @Test
    void aDeactivatedTwinIsNamedAsSuch() {
        Institution gone = directory.add("Prefectura");
        institutions.update(gone.id(), active("Prefectura", false), 1);

        assertThatThrownBy(() -> directory.add("prefectura")).isInstanceOfSatisfying(InvalidInputException.class, refused ->
                assertThat(refused.errors().get(0).message()).contains("desactivada"));
    }

    @Test
    void renamingIntoATwinIsRefusedButKeepingTheOwnNameIsNot() {
        directory.add("Prefectura");
        Institution other = directory.add("Subprefectura");

        assertThatThrownBy(() -> institutions.update(other.id(), TestDirectory.form("PREFECTURA", null), 1))
                .isInstanceOf(InvalidInputException.class);
        assertThat(institutions.update(other.id(), TestDirectory.form("SUBPREFECTURA", null), 1).name()).isEqualTo("SUBPREFECTURA");
    }

    @Test
    void ofManyWhoCreateTheSameAtOnceOneWinsAndTheOthersAreTold() {
        List<Callable<Institution>> creators = java.util.Collections.nCopies(4, () -> directory.add("Prefectura"));

        List<Future<Institution>> answers = TestDirectory.atOnce(creators);

        assertThat(answers).map(InstitutionsTest::failure).filteredOn(Objects::nonNull).hasSize(3)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(InvalidInputException.class));
        assertThat(institutions.count(InstitutionFilter.ACTIVE).count()).isEqualTo(1);
    }

    @Test
    void deactivatingAndActivatingStandInTheHistory() {
        Institution created = directory.add("Prefectura");

        institutions.update(created.id(), active("Prefectura", false), 1);
        institutions.update(created.id(), active("Prefectura", true), 2);

        assertThat(directory.history(created)).extracting(Entry::action).containsExactly("activate", "deactivate", "create");
        assertThat(directory.history(created).get(1).changes()).containsExactly(new Change("active", "Activa", "sí", "no"));
    }

    @Test
    void theHistoryNamesEachFieldThatChangedAndNoOther() {
        Institution created = directory.add("Prefectura");

        institutions.update(created.id(), TestDirectory.form("Prefectura", "PR", InstitutionKind.PUBLIC_BODY, Scope.PROVINCIAL, null,
                LocalDate.of(2026, 10, 2), null), 1);

        assertThat(directory.lastChanges(created)).containsExactly(
                new Change("acronym", "Siglas", "", "PR"),
                new Change("kind", "Tipo", "Otra", "Entidad pública"),
                new Change("verifiedOn", "Verificada el", "", "2026-10-02"));
    }

    private static InstitutionForm active(String name, boolean active) {
        return TestDirectory.form(name, null, InstitutionKind.OTHER, Scope.PROVINCIAL, null, null, active);
    }

    private static Throwable failure(Future<?> answer) {
        try {
            answer.get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
