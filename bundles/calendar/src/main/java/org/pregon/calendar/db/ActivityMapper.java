package org.pregon.calendar.db;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityFilter;
import org.pregon.calendar.ActivityKind;
import org.pregon.calendar.ActivityState;
import org.pregon.core.db.NewId;
import org.pregon.core.rest.Keyset;
import org.pregon.core.security.Reach;

/** Activities; the keys that sort and search are computed by the caller. */
public interface ActivityMapper {
    /** One row more than the page has. */
    List<Activity> list(@Param("filter") ActivityFilter filter, @Param("reach") Reach reach, @Param("page") Keyset page);

    /** Stops counting at {@code enough}. */
    long count(@Param("filter") ActivityFilter filter, @Param("reach") Reach reach, @Param("enough") int enough);

    Optional<Activity> find(long id);

    List<Long> ids(@Param("after") long after, @Param("limit") int limit);

    List<Activity> these(@Param("ids") List<Long> ids);

    /** Of one institution, the latest first. */
    List<Long> ofInstitution(@Param("institution") String institution, @Param("limit") int limit);

    /** The same title at the same time, however accented. */
    List<Long> findTwins(@Param("titleKey") String titleKey, @Param("startsAt") LocalDateTime startsAt);

    void insert(@Param("row") Activity row, @Param("titleKey") String titleKey, @Param("searchKey") String searchKey,
            @Param("key") NewId key);

    /** @return 0 when somebody else was first: the version is no longer the one before {@code row}'s */
    int update(@Param("row") Activity row, @Param("titleKey") String titleKey, @Param("searchKey") String searchKey);

    /** @return 0 when somebody has changed it since that version */
    int deleteUntouched(@Param("id") long id, @Param("version") int version);

    /** Names of those responsible, for suggestions. */
    List<String> responsibles(@Param("reach") Reach reach);

    /** What started from {@code from} up to {@code before}, in few words, for figures. */
    List<Tally> tallies(@Param("from") LocalDateTime from, @Param("before") LocalDateTime before, @Param("reach") Reach reach);

    /** Open ones that ended before {@code now}, the longest overdue first. */
    List<Activity> late(@Param("now") LocalDateTime now, @Param("reach") Reach reach, @Param("limit") int limit);

    /** Those in a state, the oldest first. */
    List<Activity> waiting(@Param("state") ActivityState state, @Param("reach") Reach reach, @Param("limit") int limit);

    /** Whatever changes the public calendar changes this. */
    Stamp publicStamp(@Param("from") LocalDateTime from, @Param("before") LocalDateTime before);

    /** @param evidence how many files and documents it has */
    record Tally(LocalDateTime startsAt, ActivityKind kind, ActivityState state, boolean isPublic, int evidence) {}

    record Stamp(long activities, long versions, @Nullable Instant updatedAt) {}
}
