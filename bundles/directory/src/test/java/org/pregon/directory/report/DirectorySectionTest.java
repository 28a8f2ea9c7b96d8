package org.pregon.directory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.report.Period;
import org.pregon.core.report.SectionData;
import org.pregon.core.report.SectionData.Indicator;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.directory.Institution;
import org.pregon.directory.InstitutionForm;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.Post;
import org.pregon.directory.Scope;
import org.pregon.directory.TermForm;
import org.pregon.directory.TestDirectory;

@OnBothDatabases
class DirectorySectionTest {
    private static final Period OCTOBER = Period.of(YearMonth.of(2026, 10));

    private final TestDirectory directory;
    private final DirectorySection section;

    DirectorySectionTest(TestDatabase engine) {
        directory = new TestDirectory(engine);
        section = new DirectorySection(directory.sql);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void anEmptyDirectoryHasNothingToReport() {
        assertThat(section.data(OCTOBER)).isEqualTo(SectionData.EMPTY);
    }

    @Test
    void itCountsWhatIsActiveWhatWasVerifiedInTheMonthAndWhatIsHeldAtItsEnd() {
        directory.institutions.create(TestDirectory.verified("a", LocalDate.of(2026, 10, 1)));
        directory.institutions.create(TestDirectory.verified("b", LocalDate.of(2026, 10, 31).minusDays(10)));
        directory.institutions.create(TestDirectory.verified("c", LocalDate.of(2026, 9, 30)));
        Institution school = directory.institutions.create(form("Colegio", InstitutionKind.EDUCATION, true));
        directory.institutions.create(form("Cerrada", InstitutionKind.HEALTH, false));
        Post head = directory.addPost(school, "Director");
        Post past = directory.addPost(school, "Subdirector");
        directory.addPost(school, "Vacante");
        directory.terms.appoint(head.id(), new TermForm("Ana", LocalDate.of(2026, 10, 31), null, null, null, null));
        directory.terms.appoint(past.id(), new TermForm("Luis", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 30), null, null, null));

        SectionData data = section.data(OCTOBER);

        assertThat(data.summary()).isEqualTo("El directorio reúne 4 instituciones activas; en el mes se verificaron 2.");
        assertThat(data.indicators()).extracting(Indicator::key, Indicator::value, Indicator::previous).containsExactly(
                tuple("directory.institutions", BigDecimal.valueOf(4), null),
                tuple("directory.verified", BigDecimal.valueOf(2), BigDecimal.valueOf(1)),
                tuple("directory.posts", BigDecimal.valueOf(1), null));
        assertThat(data.charts().get(0).labels()).containsExactly("Otra", "Institución educativa");
        assertThat(data.charts().get(0).series().get(0).values()).containsExactly(BigDecimal.valueOf(3), BigDecimal.ONE);
    }

    @Test
    void manySmallKindsAreShownTogether() {
        for (InstitutionKind kind : InstitutionKind.values()) {
            directory.institutions.create(form(kind.label(), kind, true));
        }

        SectionData data = section.data(OCTOBER);

        int kinds = InstitutionKind.values().length;
        assertThat(data.charts().get(0).labels()).hasSize(8).last().isEqualTo("Otros " + (kinds - 7) + " tipos");
        assertThat(data.charts().get(0).series().get(0).values()).last().isEqualTo(BigDecimal.valueOf(kinds - 7));
    }

    @Test
    void oneInstitutionIsSpokenOfInTheSingular() {
        directory.institutions.create(TestDirectory.verified("a", LocalDate.of(2026, 10, 1)));

        assertThat(section.data(OCTOBER).summary()).isEqualTo("El directorio reúne 1 institución activa; en el mes se verificó 1.");
    }

    private static InstitutionForm form(String name, InstitutionKind kind, boolean active) {
        return TestDirectory.form(name, null, kind, Scope.PROVINCIAL, null, null, active);
    }
}
