package org.pregon.core.internal.task;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;

/** Tasks, found by what they say and who has them. */
@Component
public final class TaskSearch implements Searchable {
    private final Sql sql;

    @Activate
    public TaskSearch(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Tasks.ENTITY;
    }

    @Override
    public String name() {
        return "Encargos";
    }

    @Override
    public String icon() {
        return "clipboard-check";
    }

    @Override
    public String permission() {
        return "tasks.read";
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(TaskMapper.class).these(ids)).stream()
                .map(task -> SearchRecord.of(task.id(), task.title(), "#/tasks/" + task.id())
                        .detail(task.reference(), task.assigneeName())
                        .text(task.description(), task.answer(), task.requestedBy())
                        .names(task.assigneeName(), task.assignerName(), task.reference())
                        .date(task.dueOn())
                        .state(task.state() == TaskState.CANCELLED ? task.state().label() : ""))
                .toList();
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(TaskMapper.class).ids(after, limit));
    }
}
