package org.pregon.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pregon.calendar.ActivityState.CANCELLED;
import static org.pregon.calendar.ActivityState.DONE;
import static org.pregon.calendar.ActivityState.EVALUATED;
import static org.pregon.calendar.ActivityState.PLANNED;
import static org.pregon.calendar.ActivityState.UNDER_WAY;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pregon.calendar.ActivityState.Step;

class ActivityStateTest {
    private static final Map<ActivityState, Set<ActivityState>> ALLOWED = Map.of(
            PLANNED, EnumSet.of(UNDER_WAY, CANCELLED),
            UNDER_WAY, EnumSet.of(DONE, PLANNED, CANCELLED),
            DONE, EnumSet.of(EVALUATED, UNDER_WAY),
            EVALUATED, EnumSet.of(DONE),
            CANCELLED, EnumSet.of(PLANNED));

    @Test
    void onlyTheseStepsExist() {
        for (ActivityState from : ActivityState.values()) {
            assertThat(from.steps().stream().map(Step::to).collect(Collectors.toSet())).as(from.name()).isEqualTo(ALLOWED.get(from));
        }
    }

    @Test
    void theUsualRoadLeadsFromPlannedToEvaluated() {
        ActivityState state = PLANNED;
        for (ActivityState next : new ActivityState[] {UNDER_WAY, DONE, EVALUATED}) {
            assertThat(state.steps().get(0).to()).isEqualTo(next);
            state = next;
        }
    }

    @Test
    void concludingEvaluatingAndCancellingAskForWords() {
        assertThat(Arrays.stream(ActivityState.values()).flatMap(state -> state.steps().stream())
                .filter(step -> step.asks() != null).map(Step::to))
                .containsOnly(DONE, EVALUATED, CANCELLED);
        assertThat(UNDER_WAY.step(DONE)).get().extracting(Step::asks).isEqualTo("Resultado");
        assertThat(EVALUATED.step(DONE)).get().extracting(Step::asks).isNull();
    }

    @Test
    void aFileMaySayItAsStaffDo() {
        assertThat(ActivityState.of("en ejecucion")).contains(UNDER_WAY);
        assertThat(ActivityState.of("EVALUADA")).contains(EVALUATED);
        assertThat(ActivityState.of("hecha")).isEmpty();
        assertThat(ActivityKind.of("reunion de trabajo")).contains(ActivityKind.MEETING);
        assertThat(ActivityKind.of("Taller")).contains(ActivityKind.TRAINING);
    }
}
