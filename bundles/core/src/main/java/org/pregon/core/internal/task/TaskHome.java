package org.pregon.core.internal.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.home.HomeData.Item;
import org.pregon.core.home.HomeData;
import org.pregon.core.home.HomeSource;
import org.pregon.core.security.CurrentUser;

/** What somebody was told to do, and answers that wait for them. */
@Component
public final class TaskHome implements HomeSource {
    private static final int ORDER = 20;
    private static final int MOST = 20;

    private final Sql sql;

    @Activate
    public TaskHome(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public HomeData home(CurrentUser user, LocalDate today) {
        if (!user.may("tasks.read")) {
            return HomeData.EMPTY;
        }
        List<Item> late = new ArrayList<>();
        List<Item> waiting = new ArrayList<>();
        for (Task task : sql.read(session -> session.mapper(TaskMapper.class).waiting(user.id(), MOST))) {
            String words = (task.state() == TaskState.PENDING ? "Responder: " : "Dar conformidad: ") + task.title();
            (task.late(today) ? late : waiting).add(new Item(words, task.dueOn().toString(), "#/tasks/" + task.id()));
        }
        return new HomeData(List.of(), List.of(), late, waiting);
    }
}
