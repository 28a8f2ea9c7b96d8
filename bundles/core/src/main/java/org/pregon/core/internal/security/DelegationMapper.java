package org.pregon.core.internal.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** Who stands in for whom. */
public interface DelegationMapper {
    /** For whom a user stands in on a day. */
    List<Absent> absent(@Param("toUser") long toUser, @Param("day") LocalDate day);

    /** Those that are not over, of one user or, with 0, of all. */
    List<DelegationRow> list(@Param("userId") long userId, @Param("day") LocalDate day);

    Optional<DelegationRow> find(long id);

    int overlapping(@Param("fromUser") long fromUser, @Param("firstDay") LocalDate firstDay, @Param("lastDay") LocalDate lastDay);

    void insert(@Param("fromUser") long fromUser, @Param("toUser") long toUser, @Param("firstDay") LocalDate firstDay,
            @Param("lastDay") LocalDate lastDay, @Param("now") Instant now);

    int end(@Param("id") long id, @Param("now") Instant now);

    /** Somebody who is away. */
    record Absent(long userId, String name) {}

    /** A delegation with both names. */
    record DelegationRow(long id, long fromUser, String fromName, long toUser, String toName, LocalDate firstDay, LocalDate lastDay) {}
}
