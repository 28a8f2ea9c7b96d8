package org.pregon.directory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.rest.Bulk;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.directory.Institution;
import org.pregon.directory.InstitutionBulk;
import org.pregon.directory.InstitutionBulk.Action;
import org.pregon.directory.InstitutionBulks;
import org.pregon.directory.Institutions;
import org.pregon.directory.TestDirectory;

/** Many institutions changed by one request. */
@OnBothDatabases
class InstitutionBulkTest {
    private final TestDirectory directory;
    private final InstitutionBulkResource resource;

    InstitutionBulkTest(TestDatabase engine) {
        directory = new TestDirectory(engine);
        resource = new InstitutionBulkResource(directory.institutions, new InstitutionBulks(directory.institutions, directory.platform.clock()));
    }

    @AfterEach
    void close() {
        directory.close();
    }

    private Institution institution(String name) {
        return directory.add(name);
    }

    private static InstitutionBulk form(Action action, @Nullable List<Bulk.Row> rows, @Nullable String query) {
        return new InstitutionBulk(action, rows, query);
    }

    @Test
    void eachRowHasItsOwnFateAndStandsInTheTrail() {
        Institution first = institution("Radio Uno");
        Institution second = institution("Radio Dos");
        directory.institutions.update(second.id(), TestDirectory.form("Radio Dos AM", null), second.version());

        Bulk.Answer answer = resource.change(form(Action.DEACTIVATE, List.of(new Bulk.Row(first.id(), first.version()),
                new Bulk.Row(second.id(), second.version()), new Bulk.Row(999_999, 1)), null));

        assertThat(answer.done()).isEqualTo(1);
        assertThat(answer.failed()).isEqualTo(2);
        assertThat(answer.items()).extracting(Bulk.Result::name).containsExactly("Radio Uno", "Radio Dos AM", "");
        assertThat(answer.items().get(1).problem()).contains("Otra persona");
        assertThat(directory.institutions.get(first.id()).active()).isFalse();
        assertThat(directory.institutions.get(second.id()).active()).isTrue();
        assertThat(directory.platform.audit().history(Institutions.ENTITY, first.id(), null).items().get(0).action()).isEqualTo("deactivate");
        assertThat(resource.change(form(Action.DEACTIVATE, List.of(new Bulk.Row(first.id(), null)), null)).items().get(0).problem()).isEqualTo("Ya estaba desactivada.");
    }

    @Test
    void aQuestionNamesTheRowsAsTheListWouldAndNoOthers() {
        institution("Radio Uno");
        institution("Radio Dos");
        Institution other = institution("Hospital");

        Bulk.Answer answer = resource.change(form(Action.DEACTIVATE, null, "q=radio&sort=-name"));

        assertThat(answer.items()).extracting(Bulk.Result::name).containsExactly("Radio Uno", "Radio Dos");
        assertThat(directory.institutions.get(other.id()).active()).isTrue();
        assertThat(resource.change(form(Action.ACTIVATE, null, "active=false")).done()).isEqualTo(2);
    }

    @Test
    void aFilterThatTheListDoesNotKnowChangesNothing() {
        Institution one = institution("Radio Uno");

        assertThatThrownBy(() -> resource.change(form(Action.DEACTIVATE, null, "knd=MEDIA"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> resource.change(form(Action.DEACTIVATE, null, "kind=NONE"))).isInstanceOf(InvalidInputException.class);
        assertThat(directory.institutions.get(one.id()).active()).isTrue();
        assertThat(form(Action.VERIFY, null, null).errors()).isNotEmpty();
        assertThat(form(Action.VERIFY, List.of(), null).errors()).isNotEmpty();
        assertThat(form(Action.VERIFY, List.of(new Bulk.Row(1, 1)), "q=").errors()).isNotEmpty();
    }
}
