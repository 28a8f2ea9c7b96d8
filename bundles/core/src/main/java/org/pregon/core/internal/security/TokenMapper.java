package org.pregon.core.internal.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Keys for programs. */
public interface TokenMapper {
    Optional<TokenRow> findByHash(String tokenHash);

    /** Those that still open something. */
    List<TokenRow> listOfUser(@Param("userId") long userId, @Param("now") Instant now);

    void insert(@Param("userId") long userId, @Param("name") String name, @Param("tokenHash") String tokenHash,
            @Param("permissions") String permissions, @Param("now") Instant now, @Param("expires") Instant expires);

    void touch(@Param("id") long id, @Param("now") Instant now);

    int revoke(@Param("id") long id, @Param("userId") long userId, @Param("now") Instant now);

    int revokeAll(@Param("userId") long userId, @Param("now") Instant now);

    /** A key as stored; its permissions are separated by spaces. */
    record TokenRow(long id, long userId, String name, String permissions, Instant createdAt, Instant expiresAt,
            @Nullable Instant lastUsed, @Nullable Instant revokedAt) {

        boolean works(Instant now) {
            return revokedAt == null && expiresAt.isAfter(now);
        }

        List<String> allowed() {
            return List.of(permissions.split(" "));
        }
    }
}
