package org.pregon.core.internal.date;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** What the office says of civic dates. Updates and deletions give 0 when somebody else was first. */
public interface CivicDateMapper {
    List<CivicDateRow> list();

    Optional<CivicDateRow> find(String slug);

    void insert(CivicDateRow row);

    /** @param row with the version it was read in */
    int update(CivicDateRow row);

    int delete(@Param("slug") String slug, @Param("version") int version);
}
