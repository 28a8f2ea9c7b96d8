package org.pregon.core.internal.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Users, their roles, and what roles may do. */
public interface UserMapper {
    Optional<UserRow> find(long id);

    Optional<UserRow> findByLogin(String login);

    List<UserRow> list();

    long count();

    void insert(@Param("login") String login, @Param("name") String name, @Param("email") @Nullable String email,
            @Param("unitId") @Nullable Long unitId, @Param("passwordHash") String passwordHash, @Param("now") Instant now);

    int update(@Param("id") long id, @Param("name") String name, @Param("email") @Nullable String email,
            @Param("active") boolean active, @Param("unitId") @Nullable Long unitId, @Param("version") int version);

    int setPassword(@Param("id") long id, @Param("passwordHash") String passwordHash,
            @Param("mustChange") boolean mustChange);

    List<Role> roles();

    List<String> rolesOf(long userId);

    List<UserRole> allUserRoles();

    /** What the user's roles allow, those of them that hold everywhere. */
    List<String> grantsOf(long userId);

    /** What roles allow that the user has for a unit only. */
    List<UnitGrant> unitGrantsOf(long userId);

    List<RoleUnit> roleUnits();

    void addRoleUnit(@Param("userId") long userId, @Param("role") String role, @Param("unitId") long unitId);

    void removeRoleUnits(@Param("userId") long userId, @Param("role") String role);

    void removeRole(@Param("userId") long userId, @Param("role") String role);

    void addRole(@Param("userId") long userId, @Param("role") String role, @Param("since") Instant since);

    List<String> emailsOfRole(String role);

    record UnitGrant(String permission, long unitId) {}

    /** For which units alone a user has a role. */
    record RoleUnit(long userId, String role, long unitId, String unitName) {}

    /** Which user has which role. */
    record UserRole(long userId, String role) {}
}
