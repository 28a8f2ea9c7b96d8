package org.pregon.core.internal.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Reads the trail; it is written on the connection of whoever acts. */
public interface AuditMapper {
    List<AuditRow> list(@Param("entity") String entity, @Param("entityId") String entityId, @Param("before") long before,
            @Param("limit") int limit);

    /** One stored entry; {@code changes} is JSON. */
    record AuditRow(long id, Instant happenedAt, String userName, String action, String changes) {}
}
