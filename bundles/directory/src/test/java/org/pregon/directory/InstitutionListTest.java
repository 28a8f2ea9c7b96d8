package org.pregon.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class InstitutionListTest {
    private static final InstitutionFilter EVERY = new InstitutionFilter(List.of(), null, null, null, null, null);

    private final TestDirectory directory;
    private final Institutions institutions;

    InstitutionListTest(TestDatabase engine) {
        directory = new TestDirectory(engine);
        institutions = directory.institutions;
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "verified", "-verified"})
    void walkingThePagesGivesTheWholeListOnceAndInItsOrder(String sort) {
        fill(new Random(20261123));

        List<Institution> whole = walk(EVERY, sort, 200);

        assertThat(whole).hasSize(60).doesNotHaveDuplicates();
        for (int limit : new int[] {1, 2, 7, 59, 60, 61}) {
            assertThat(walk(EVERY, sort, limit)).as("pages of %s", limit).isEqualTo(whole);
        }
        List<Institution> back = new ArrayList<>(walk(EVERY, sort.startsWith("-") ? sort.substring(1) : "-" + sort, 7));
        Collections.reverse(back);
        assertThat(back).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-verified"})
    void theRowsForAnExportAreThoseOfTheList(String sort) {
        fill(new Random(7));
        List<Institution> exported = new ArrayList<>();

        institutions.each(EVERY, Paging.of(sort, 1, null, Institutions.SORTS), exported::add);

        assertThat(exported).isEqualTo(walk(EVERY, sort, 200));
    }

    @Test
    void anUpdateBetweenTwoPagesNeitherRepeatsNorLosesTheOthers() {
        List.of("a", "b", "c", "d").forEach(directory::add);
        Page<Institution> first = page(EVERY, "name", 2, null);
        Institution a = first.items().get(0);

        institutions.update(a.id(), TestDirectory.form("aa", null), 1);

        assertThat(page(EVERY, "name", 2, first.next()).items()).extracting(Institution::name).containsExactly("c", "d");
    }

    @Test
    void namesSortAsSpanishDoes() {
        List.of("Ñuñoa", "Nuevo", "ápice", "Zorro", "Oasis", "Nzz", "apio", "Santana", "Santa Rosa").forEach(directory::add);

        assertThat(walk(EVERY, "name", 2)).extracting(Institution::name)
                .containsExactly("ápice", "apio", "Nuevo", "Nzz", "Ñuñoa", "Oasis", "Santa Rosa", "Santana", "Zorro");
    }

    @Test
    void neverVerifiedComesFirstWhenSortedByVerification() {
        institutions.create(TestDirectory.verified("b", LocalDate.of(2026, 1, 1)));
        institutions.create(TestDirectory.verified("c", null));
        institutions.create(TestDirectory.verified("a", LocalDate.of(2025, 12, 31)));

        assertThat(walk(EVERY, "verified", 1)).extracting(Institution::name).containsExactly("c", "a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asociacion", "ASOCIACIÓN", "nunoa", "ñuñoa asoc", "apn", "  asoc   ñu "})
    void aSearchNeedsNeitherAccentsNorWholeWordsNorOrder(String typed) {
        institutions.create(TestDirectory.form("Asociación Pyme de Ñuñoa", "APÑ", InstitutionKind.OTHER, Scope.NATIONAL, null, null, null));
        directory.add("Prefectura");

        assertThat(walk(search(typed), "name", 50)).extracting(Institution::name).containsExactly("Asociación Pyme de Ñuñoa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "p%x", "'; DROP TABLE directory_institution; --", "\\"})
    void nothingTypedIsTakenForAPatternOrForSql(String typed) {
        directory.add("Prefectura");

        assertThat(walk(search(typed), "name", 50)).isEmpty();
        assertThat(institutions.count(EVERY).count()).isEqualTo(1);
    }

    @Test
    void filtersNarrowTogether() {
        Institution wanted = institutions.create(row("Radio Quillabamba", InstitutionKind.MEDIA, Scope.PROVINCIAL, "080901", null));
        institutions.create(row("Radio Cusco", InstitutionKind.MEDIA, Scope.PROVINCIAL, "080101", null));
        institutions.create(row("Radio Santa Ana", InstitutionKind.MEDIA, Scope.REGIONAL, "080901", null));
        institutions.create(row("Radio Unión", InstitutionKind.COMPANY, Scope.PROVINCIAL, "080901", null));
        institutions.create(row("Radio Verificada", InstitutionKind.MEDIA, Scope.PROVINCIAL, "080901", LocalDate.of(2026, 6, 1)));
        institutions.create(row("Canal Dos", InstitutionKind.MEDIA, Scope.PROVINCIAL, "080901", null));

        InstitutionFilter filter = new InstitutionFilter(ListQuery.patterns("radio"), InstitutionKind.MEDIA, Scope.PROVINCIAL,
                "0809", LocalDate.of(2026, 5, 1), true);

        assertThat(walk(filter, "name", 1)).containsExactly(wanted);
        assertThat(institutions.count(filter).count()).isEqualTo(1);
    }

    @Test
    void verifiedOnTheDayItselfCountsAsVerified() {
        institutions.create(TestDirectory.verified("a", LocalDate.of(2026, 5, 1)));
        institutions.create(TestDirectory.verified("b", LocalDate.of(2026, 4, 30)));

        InstitutionFilter filter = new InstitutionFilter(List.of(), null, null, null, LocalDate.of(2026, 5, 1), null);

        assertThat(walk(filter, "name", 50)).extracting(Institution::name).containsExactly("b");
    }

    @Test
    void theInactiveAreShownOnlyWhenAskedFor() {
        Institution gone = directory.add("Cerrada");
        directory.add("Abierta");
        institutions.update(gone.id(), TestDirectory.form("Cerrada", null, InstitutionKind.OTHER, Scope.PROVINCIAL, null, null, false), 1);

        assertThat(walk(InstitutionFilter.ACTIVE, "name", 50)).extracting(Institution::name).containsExactly("Abierta");
        assertThat(walk(new InstitutionFilter(List.of(), null, null, null, null, false), "name", 50))
                .extracting(Institution::name).containsExactly("Cerrada");
        assertThat(walk(EVERY, "name", 50)).hasSize(2);
    }

    @Test
    void aCursorOfAnotherSortAnUnknownSortAndAnyOtherTextAreRefused() {
        List.of("a", "b", "c").forEach(directory::add);
        String cursor = page(EVERY, "name", 1, null).next();

        assertThatThrownBy(() -> page(EVERY, "-name", 1, cursor)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> page(EVERY, "name", 1, "no es un cursor")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> page(EVERY, "notes", 1, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> page(EVERY, "name", 0, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> page(EVERY, "name", 201, null)).isInstanceOf(InvalidInputException.class);
    }

    /** Names and dates of which many are equal. */
    private void fill(Random random) {
        for (int i = 0; i < 60; i++) {
            String name = List.of("Ñandú", "nandu", "Oso", "Álamo").get(random.nextInt(4)) + " " + random.nextInt(3);
            LocalDate verified = random.nextInt(3) == 0 ? null : LocalDate.of(2026, 1, 1 + random.nextInt(4));
            institutions.create(row(name, InstitutionKind.OTHER, Scope.REGIONAL, String.format("08%02d%02d", 1 + i / 20, 1 + i % 20), verified));
        }
    }

    private static InstitutionForm row(String name, InstitutionKind kind, Scope scope, String ubigeo, @Nullable LocalDate verified) {
        return TestDirectory.form(name, null, kind, scope, ubigeo, verified, null);
    }

    private static InstitutionFilter search(String typed) {
        return new InstitutionFilter(ListQuery.patterns(typed), null, null, null, null, null);
    }

    private Page<Institution> page(InstitutionFilter filter, String sort, int limit, @Nullable String after) {
        return institutions.list(filter, Paging.of(sort, limit, after, Institutions.SORTS));
    }

    private List<Institution> walk(InstitutionFilter filter, String sort, int limit) {
        List<Institution> rows = new ArrayList<>();
        String after = null;
        do {
            Page<Institution> page = page(filter, sort, limit, after);
            assertThat(page.items().size()).isLessThanOrEqualTo(limit);
            rows.addAll(page.items());
            after = page.next();
        } while (after != null);
        return rows;
    }
}
