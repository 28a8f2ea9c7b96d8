package org.pregon.core.internal.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Roles, and what each allows since when. */
public interface RoleMapper {
    List<RoleRow> list();

    Optional<RoleRow> find(String id);

    Optional<RoleRow> findByName(String name);

    int lastPosition();

    void insert(@Param("id") String id, @Param("name") String name, @Param("position") int position);

    int rename(@Param("id") String id, @Param("name") String name, @Param("version") int version);

    void delete(String id);

    List<Grant> grants();

    List<String> grantsOf(String role);

    void grant(@Param("role") String role, @Param("permission") String permission, @Param("since") Instant since);

    void revoke(@Param("role") String role, @Param("permission") String permission);

    /** Who has which role. */
    List<Holder> holders();

    /** A role as stored. */
    record RoleRow(String id, String name, int version) {}

    /** @param since null for what came with the installation */
    record Grant(String role, String permission, @Nullable Instant since) {}

    /** @param since null where it is not known any more */
    record Holder(String role, long userId, String userName, @Nullable Instant since) {}
}
