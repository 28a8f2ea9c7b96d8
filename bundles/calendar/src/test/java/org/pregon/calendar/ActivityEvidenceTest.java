package org.pregon.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class ActivityEvidenceTest {
    private final CalendarFixture calendar;

    ActivityEvidenceTest(TestDatabase engine) {
        calendar = new CalendarFixture(engine);
    }

    @AfterEach
    void close() {
        calendar.close();
    }

    @Test
    void filesAndNamesOfDocumentsStandInTheirOrder() {
        long id = calendar.activity("Izamiento", "2026-10-18T08:00").id();
        Evidence photo = calendar.evidence.add(id, new EvidenceForm("Escolta", "ORPII", calendar.picture(1).id(), null));
        Evidence paper = calendar.evidence.add(id, new EvidenceForm("Acta de la ceremonia", null, null, null));

        calendar.evidence.update(id, paper.id(), new EvidenceForm("Acta firmada", null, null, 1));
        calendar.evidence.update(id, photo.id(), new EvidenceForm("Escolta", "ORPII", null, 2));

        assertThat(calendar.evidence.list(id)).extracting(Evidence::caption).containsExactly("Acta firmada", "Escolta");
        assertThat(calendar.evidence.list(id)).extracting(Evidence::image).containsExactly(false, true);
        assertThat(calendar.evidence.list(id).get(1).fileName()).isEqualTo("foto-1.png");
    }

    @Test
    void whatIsTakenOffStaysInTheHistory() {
        long id = calendar.activity("Izamiento", "2026-10-18T08:00").id();
        Evidence photo = calendar.evidence.add(id, new EvidenceForm("Escolta", null, calendar.picture(1).id(), null));

        calendar.evidence.remove(id, photo.id());

        assertThat(calendar.evidence.list(id)).isEmpty();
        assertThat(calendar.platform.audit().history(Activities.ENTITY, id, null).items())
                .extracting(Entry::action).containsExactly("detach", "attach", "create");
    }

    @Test
    void aFileThatIsNotStoredIsRefused() {
        long id = calendar.activity("Izamiento", "2026-10-18T08:00").id();

        assertThatThrownBy(() -> calendar.evidence.add(id, new EvidenceForm("Escolta", null, "0".repeat(64), null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void evidenceIsFoundOnlyAtItsOwnActivity() {
        long one = calendar.activity("Una", "2026-10-18T08:00").id();
        long other = calendar.activity("Otra", "2026-10-18T08:00").id();
        Evidence paper = calendar.evidence.add(one, new EvidenceForm("Acta", null, null, null));

        assertThatThrownBy(() -> calendar.evidence.remove(other, paper.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCancelledActivityTakesNone() {
        Activity cancelled = calendar.bring(calendar.activity("Feria", "2026-10-25T08:00"), ActivityState.CANCELLED);

        assertThatThrownBy(() -> calendar.evidence.add(cancelled.id(), new EvidenceForm("Acta", null, null, null)))
                .isInstanceOf(ConflictException.class);
    }
}
