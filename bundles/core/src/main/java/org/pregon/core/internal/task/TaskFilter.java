package org.pregon.core.internal.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks.
 *
 * @param assignee whose, null for all
 * @param assigner given by whom, null for all
 * @param lateOn those not answered before this day, null for all
 */
record TaskFilter(List<String> words, List<TaskState> states, @Nullable Long assignee, @Nullable Long assigner, @Nullable LocalDate lateOn) {
    static final TaskFilter ALL = new TaskFilter(List.of(), List.of(), null, null, null);
}
