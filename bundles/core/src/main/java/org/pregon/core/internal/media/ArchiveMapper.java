package org.pregon.core.internal.media;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.core.rest.Keyset;

/** What is said of files. An update gives 0 when somebody else was first. */
public interface ArchiveMapper {
    List<ArchiveRow> list(@Param("filter") ArchiveFilter filter, @Param("page") Keyset page);

    long count(@Param("filter") ArchiveFilter filter, @Param("enough") int enough);

    Optional<ArchiveRow> find(long id);

    Optional<ArchiveRow> ofMedia(String media);

    void insert(@Param("row") ArchiveRow row, @Param("searchKey") String searchKey);

    int update(@Param("row") ArchiveRow row, @Param("searchKey") String searchKey);
}
