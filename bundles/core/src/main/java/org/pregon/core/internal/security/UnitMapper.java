package org.pregon.core.internal.security;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** The municipality's units. */
public interface UnitMapper {
    List<Unit> list();

    Optional<Unit> find(long id);

    Optional<Unit> findByName(String name);

    void insert(@Param("unit") UnitForm unit, @Param("active") boolean active);

    int update(@Param("id") long id, @Param("unit") UnitForm unit, @Param("active") boolean active, @Param("version") int version);
}
