package org.pregon.core.internal.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.db.NewId;
import org.pregon.core.job.Jobs.State;

/** Jobs, up to when each is done, and their runs. Updates give 0 when somebody else was first. */
public interface JobMapper {
    Optional<Instant> doneUntil(String job);

    void begin(@Param("job") String job, @Param("now") Instant now);

    int advance(@Param("job") String job, @Param("before") Instant before, @Param("due") Instant due);

    int lock(String job);

    void insert(@Param("job") String job, @Param("due") Instant due, @Param("argument") String argument,
            @Param("userId") long userId, @Param("userName") String userName, @Param("now") Instant now, @Param("key") NewId key);

    Optional<RunRow> find(long id);

    List<RunRow> open();

    Optional<RunRow> openOf(String job);

    Optional<RunRow> newest(@Param("job") String job, @Param("argument") String argument);

    /** The last that ended. */
    Optional<RunRow> lastOf(String job);

    List<RunRow> recent(@Param("job") @Nullable String job, @Param("before") long before, @Param("limit") int limit);

    int claim(@Param("run") RunRow run, @Param("holder") String holder, @Param("now") Instant now);

    int beat(@Param("id") long id, @Param("holder") String holder, @Param("done") long done, @Param("total") long total);

    int finish(@Param("id") long id, @Param("holder") String holder, @Param("state") State state, @Param("done") long done,
            @Param("total") long total, @Param("error") @Nullable String error, @Param("now") Instant now);

    int again(@Param("id") long id, @Param("holder") String holder, @Param("at") Instant at, @Param("error") String error);

    int askToCancel(long id);

    int endCancelled(@Param("id") long id, @Param("state") State state, @Param("beat") long beat, @Param("now") Instant now);

    int giveUp(@Param("run") RunRow run, @Param("error") String error, @Param("now") Instant now);

    void forget(@Param("job") String job, @Param("before") Instant before);
}
