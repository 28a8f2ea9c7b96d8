package org.pregon.core.internal.job;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** Where each job stands. */
public interface JobMapper {
    Optional<JobRow> find(String id);

    void insert(@Param("id") String id, @Param("now") Instant now);

    int claim(@Param("id") String id, @Param("doneUntil") Instant doneUntil, @Param("now") Instant now,
            @Param("until") Instant until);

    void done(@Param("id") String id, @Param("due") Instant due, @Param("now") Instant now);

    void failed(@Param("id") String id, @Param("retry") Instant retry, @Param("error") String error);

    /** @param doneUntil due times up to this one are done */
    record JobRow(Instant doneUntil, Instant claimedUntil, int attempts) {}
}
