package org.pregon.directory.db;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.core.db.NewId;
import org.pregon.core.rest.Keyset;
import org.pregon.directory.Institution;
import org.pregon.directory.InstitutionFilter;

/** Institutions; the keys that sort and search are computed by the caller. */
public interface InstitutionMapper {
    /** One row more than the page has. */
    List<Institution> list(@Param("filter") InstitutionFilter filter, @Param("page") Keyset page);

    /** Stops counting at {@code enough}. */
    long count(@Param("filter") InstitutionFilter filter, @Param("enough") int enough);

    Optional<Institution> find(long id);

    Optional<Institution> findTwin(@Param("nameKey") String nameKey, @Param("ubigeo") String ubigeo);

    /** At most two of that name, wherever they are. */
    List<Institution> findNamesakes(String nameKey);

    void insert(@Param("row") Institution row, @Param("nameKey") String nameKey, @Param("searchKey") String searchKey,
            @Param("verifiedKey") String verifiedKey, @Param("key") NewId key);

    /** @return 0 when somebody else was first: the version is no longer the one before {@code row}'s */
    int update(@Param("row") Institution row, @Param("nameKey") String nameKey, @Param("searchKey") String searchKey,
            @Param("verifiedKey") String verifiedKey);

    List<Long> ids(@Param("after") long after, @Param("limit") int limit);

    List<Institution> these(@Param("ids") List<Long> ids);

    /** @return 0 when somebody has changed it or given it posts since */
    int deleteUntouched(@Param("id") long id, @Param("version") int version);

    /** Active institutions by kind, for the report. */
    List<KindCount> countByKind();

    /** Active institutions last verified between two ISO days, both included. */
    long countVerified(@Param("from") String from, @Param("to") String to);

    /** Active posts that somebody held on a day. */
    long countHeldPosts(LocalDate day);

    record KindCount(String kind, int institutions) {}
}
