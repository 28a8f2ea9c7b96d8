package org.pregon.core.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a record is, as the current user sees it.
 *
 * @param version goes up with every step and every change of the record; a step names the one it was decided on
 * @param due when it should leave this state, null where there is no hurry
 * @param options steps that lead on from here and that the user's permissions allow
 * @param viewers others who have it open now
 */
public record Progress(String state, String label, Workflow.Tone tone, int version, @Nullable LocalDate due, boolean late,
        boolean mayInvite, List<Option> options, List<Step> steps, List<String> viewers) {
    public Progress {
        options = List.copyOf(options);
        steps = List.copyOf(steps);
        viewers = List.copyOf(viewers);
    }

    /** @param refusal why this user may not take the step after all; empty when nothing is in the way */
    public record Option(String key, String label, boolean comment, String refusal) {}

    /** @param label of the step, as it was called then */
    public record Step(Instant at, String who, String label, String comment) {}
}
