package org.pregon.core.internal.date;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.core.date.ElectoralPeriod;
import org.pregon.core.db.NewId;

/** Electoral periods. Updates and deletions give 0 when somebody else was first. */
public interface ElectoralPeriodMapper {
    List<ElectoralPeriod> list();

    Optional<ElectoralPeriod> find(long id);

    void insert(@Param("period") ElectoralPeriod period, @Param("key") NewId key);

    int update(ElectoralPeriod period);

    int delete(@Param("id") long id, @Param("version") int version);
}
