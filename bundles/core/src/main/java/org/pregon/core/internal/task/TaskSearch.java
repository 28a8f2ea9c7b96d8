package org.pregon.core.internal.task;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.record.RecordSearch;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;

/** Tasks, found by what they say and who has them. */
@Component(service = Searchable.class)
public final class TaskSearch extends RecordSearch<Task> {
    @Activate
    public TaskSearch(@Reference Tasks tasks) {
        super(tasks.records(), "Encargos", "clipboard-check", "tasks.read");
    }

    @Override
    protected SearchRecord record(Task task) {
        return SearchRecord.of(task.id(), task.title(), "#/tasks/" + task.id())
                .detail(task.reference(), task.assigneeName())
                .text(task.description(), task.answer(), task.requestedBy())
                .names(task.assigneeName(), task.assignerName(), task.reference())
                .date(task.dueOn())
                .state(task.state() == TaskState.CANCELLED ? task.state().label() : "");
    }
}
