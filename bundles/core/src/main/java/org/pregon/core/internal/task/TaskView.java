package org.pregon.core.internal.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.workflow.Workflow.Tone;

/** A task with the words for its state and what the caller can do with it. */
public record TaskView(@JsonUnwrapped Task task, String stateLabel, Tone tone, boolean late, boolean editable, List<Step> steps) {
    /** @param label of its button */
    record Step(TaskStep.Kind key, String label) {}

    static TaskView of(Task task, LocalDate today) {
        CurrentUser user = CurrentUser.get();
        return new TaskView(task, task.state().label(), task.state().tone(), task.late(today), task.state() == TaskState.PENDING && user.may("tasks.write"),
                Tasks.steps(task, user).stream().map(kind -> new Step(kind, kind.label())).toList());
    }
}
