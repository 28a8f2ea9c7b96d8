package org.pregon.core.internal.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Tries to get in, and the browsers in which users got in before. */
public interface TriesMapper {
    /** Takes the row's lock: two who try at once are counted one after the other. */
    int touch(@Param("scope") String scope, @Param("name") String name);

    Optional<Tries.Row> find(@Param("scope") String scope, @Param("name") String name);

    void insert(Tries.Row row);

    void update(Tries.Row row);

    void delete(@Param("scope") String scope, @Param("name") String name);

    void deleteDevicesOfUser(@Param("userId") long userId);

    List<LockRow> locks(@Param("now") Instant now);

    void prune(@Param("since") Instant since, @Param("now") Instant now);

    Optional<Long> userOfDevice(String tokenHash);

    void insertDevice(@Param("tokenHash") String tokenHash, @Param("userId") long userId, @Param("now") Instant now);

    void touchDevice(@Param("tokenHash") String tokenHash, @Param("now") Instant now);

    void forgetDevices(@Param("userId") long userId, @Param("usedBefore") Instant usedBefore);

    /** @param userId whose device it is, where it is one */
    record LockRow(String scope, String name, Instant lockedUntil, @Nullable Long userId) {}
}
