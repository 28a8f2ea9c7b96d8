package org.pregon.core.internal.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pregon.core.db.Session;
import org.pregon.core.internal.task.TaskMapper.Grant;
import org.pregon.core.security.CurrentUser;

/**
 * An active user, who can be given a task if their own roles let them answer it: a stand-in for somebody away may be gone before
 * it is due.
 *
 * @param answers whether their roles let them answer one
 */
public record Assignee(long id, String name, boolean answers) {
    /** What answering needs. */
    static final String PERMISSION = "tasks.write";

    /** All active users, by name. */
    static List<Assignee> all(Session session) {
        Map<Long, List<Grant>> users = session.mapper(TaskMapper.class).grants().stream()
                .collect(Collectors.groupingBy(Grant::id, LinkedHashMap::new, Collectors.toList()));
        return users.values().stream().map(Assignee::of).toList();
    }

    private static Assignee of(List<Grant> grants) {
        Grant one = grants.get(0);
        Set<String> held = grants.stream().map(Grant::permission).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Assignee(one.id(), one.name(), new CurrentUser(one.id(), "", one.name(), List.of(), held).may(PERMISSION));
    }
}
