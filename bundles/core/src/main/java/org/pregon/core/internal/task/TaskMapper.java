package org.pregon.core.internal.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.NewId;
import org.pregon.core.rest.Keyset;

/** Tasks. An update gives 0 when somebody else was first. */
public interface TaskMapper {
    List<Task> list(@Param("filter") TaskFilter filter, @Param("page") Keyset page);

    long count(@Param("filter") TaskFilter filter, @Param("enough") int enough);

    Optional<Task> find(long id);

    List<Task> these(@Param("ids") List<Long> ids);

    List<Long> ids(@Param("after") long after, @Param("limit") int limit);

    void insert(@Param("task") Task task, @Param("searchKey") String searchKey, @Param("key") NewId key);

    int update(@Param("task") Task task, @Param("searchKey") String searchKey);

    /** Given in these days or answered in them, in the order in which they fell due. */
    List<Task> ofPeriod(@Param("from") Instant from, @Param("until") Instant until);

    /** What waits for a person: to be answered, or to be accepted; what falls due first. */
    List<Task> waiting(@Param("user") long user, @Param("limit") int limit);

    /** What active users may do, by name; somebody without a role has one line without a grant. */
    List<Grant> grants();

    record Grant(long id, String name, @Nullable String permission) {}
}
