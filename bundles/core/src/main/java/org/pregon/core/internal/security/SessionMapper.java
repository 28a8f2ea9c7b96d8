package org.pregon.core.internal.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** Sessions, found by the hash of their cookie. */
public interface SessionMapper {
    Optional<SessionRow> find(String tokenHash);

    void insert(@Param("session") SessionRow session, @Param("address") String address,
            @Param("agent") String agent);

    void touch(@Param("tokenHash") String tokenHash, @Param("now") Instant now);

    void delete(String tokenHash);

    void deleteOfUser(@Param("userId") long userId, @Param("except") String except);

    List<OpenRow> listOfUser(@Param("userId") long userId, @Param("createdAfter") Instant createdAfter, @Param("seenAfter") Instant seenAfter);

    int deleteOlder(@Param("createdBefore") Instant createdBefore, @Param("seenBefore") Instant seenBefore);

    /** What is shown of an open session. */
    record OpenRow(String tokenHash, String address, String agent, Instant createdAt, Instant lastSeen) {}
}
