package org.pregon.calendar.db;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.calendar.Evidence;
import org.pregon.core.db.NewId;

/** Evidence of activities, each in its order. */
public interface EvidenceMapper {
    List<Evidence> list(long activityId);

    Optional<Evidence> find(@Param("activityId") long activityId, @Param("id") long id);

    /** Place of the last one, 0 when there is none. */
    int lastPosition(long activityId);

    void insert(@Param("row") Evidence row, @Param("key") NewId key);

    int update(@Param("id") long id, @Param("caption") String caption, @Param("credit") @Nullable String credit,
            @Param("position") int position);

    int delete(long id);

    /** Pictures of what took place in a period, in the order of the activities; at most {@code limit}. */
    List<Picture> pictures(@Param("from") LocalDateTime from, @Param("before") LocalDateTime before, @Param("limit") int limit);

    record Picture(long activityId, String media, String caption, @Nullable String credit) {}
}
