package org.pregon.core.internal.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.record.RecordMapper;

/** Tasks. */
public interface TaskMapper extends RecordMapper<Task, TaskFilter> {
    /** Given in these days or answered in them, in the order in which they fell due. */
    List<Task> ofPeriod(@Param("from") Instant from, @Param("until") Instant until);

    /** What waits for a person: to be answered, or to be accepted; what falls due first. */
    List<Task> waiting(@Param("user") long user, @Param("limit") int limit);

    /** What active users may do, by name; somebody without a role has one line without a grant. */
    List<Grant> grants();

    record Grant(long id, String name, @Nullable String permission) {}
}
