package org.pregon.core.internal.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.date.ElectoralPeriod;
import org.pregon.core.date.ElectoralPeriodForm;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** Electoral periods begin with their convocation and end when the process is closed. */
@OnBothDatabases
class KnownElectoralPeriodsTest {
    private static final LocalDate CONVOKED = LocalDate.of(2030, 1, 8);
    private static final LocalDate VOTE = LocalDate.of(2030, 10, 6);

    private final TestPlatform platform;
    private final KnownElectoralPeriods periods;

    KnownElectoralPeriodsTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        periods = new KnownElectoralPeriods(platform.coreSql(), platform.audit());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private static ElectoralPeriodForm form(String ubigeo, @Nullable LocalDate closed) {
        return new ElectoralPeriodForm("Elecciones municipales", "DS 002-2030-PCM", ubigeo, CONVOKED, VOTE, null, closed, null);
    }

    @Test
    void aPeriodHoldsFromItsConvocationUntilSomebodyNotesItsEnd() {
        ElectoralPeriod open = periods.create(form("", null));
        assertThat(periods.on(CONVOKED.minusDays(1), "080901")).isEmpty();
        assertThat(periods.on(CONVOKED, "080901")).containsExactly(open);
        assertThat(periods.on(VOTE.plusMonths(3), "080901")).containsExactly(open);

        LocalDate last = LocalDate.of(2030, 12, 29);
        ElectoralPeriod closed = periods.update(open.id(), form("", last), open.version());

        assertThat(periods.get(open.id())).isEqualTo(closed);
        assertThat(periods.on(last, "080901")).containsExactly(closed);
        assertThat(periods.on(last.plusDays(1), "080901")).isEmpty();
        assertThatThrownBy(() -> periods.update(open.id(), form("", null), open.version())).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void anElectionOfOneRegionHoldsThereAlone() {
        ElectoralPeriod cusco = periods.create(form("08", null));
        assertThat(periods.on(VOTE, "080901")).contains(cusco);
        assertThat(periods.on(VOTE, "150101")).doesNotContain(cusco);
    }

    @Test
    void everyDayOutOfOrderIsNamed() {
        ElectoralPeriodForm wrong = new ElectoralPeriodForm("Elecciones", "", "", VOTE, CONVOKED, CONVOKED, CONVOKED.minusDays(1), "");
        assertThatThrownBy(() -> periods.create(wrong)).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.errors()).extracting(FieldError::field).containsExactly("voteOn", "secondVoteOn", "closedOn"));
    }

    @Test
    void oneEnteredByMistakeGoesAndItsHistoryStays() {
        ElectoralPeriod mistake = periods.create(form("", null));
        assertThatThrownBy(() -> periods.delete(mistake.id(), 7)).isInstanceOf(StaleVersionException.class);
        periods.delete(mistake.id(), mistake.version());
        assertThatThrownBy(() -> periods.get(mistake.id())).isInstanceOf(NotFoundException.class);
        assertThat(platform.audit().history("core.electoral-period", mistake.id(), null).items()).extracting("action").containsExactly("delete", "create");
    }
}
