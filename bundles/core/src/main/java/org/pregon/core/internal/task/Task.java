package org.pregon.core.internal.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pregon.core.record.Stored;

/**
 * Something that somebody was told to do.
 *
 * @param reference memo or document that asks for it, empty when it was said
 * @param requestedBy who signed that, when it is not the one who registered it
 * @param remark why it was sent back or called off, empty otherwise
 * @param evidence id of a stored file
 */
public record Task(long id, String title, String reference, String requestedBy, String description, long assignerId, String assignerName,
        long assigneeId, String assigneeName, LocalDate dueOn, TaskState state, String answer, String remark, @Nullable String evidence,
        @Nullable String evidenceName, Instant createdAt, @Nullable Instant answeredAt, int version) implements Stored {

    boolean open() {
        return state == TaskState.PENDING || state == TaskState.ANSWERED;
    }

    boolean late(LocalDate today) {
        return state == TaskState.PENDING && dueOn.isBefore(today);
    }

    Task edited(TaskForm form, String assignee) {
        return new Task(id, form.title().strip(), TaskForm.text(form.reference()), TaskForm.text(form.requestedBy()), TaskForm.text(form.description()),
                assignerId, assignerName, form.assigneeId(), assignee, form.dueOn(), state, answer, remark, evidence, evidenceName, createdAt,
                answeredAt, version + 1);
    }

    Task answered(String text, @Nullable String file, @Nullable String fileName, TaskState next, Instant now) {
        return new Task(id, title, reference, requestedBy, description, assignerId, assignerName, assigneeId, assigneeName, dueOn, next, text, "",
                file, fileName, createdAt, now, version + 1);
    }

    Task to(TaskState next, String why) {
        return new Task(id, title, reference, requestedBy, description, assignerId, assignerName, assigneeId, assigneeName, dueOn, next, answer, why,
                evidence, evidenceName, createdAt, answeredAt, version + 1);
    }
}
