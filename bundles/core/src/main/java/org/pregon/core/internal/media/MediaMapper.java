package org.pregon.core.internal.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.core.media.MediaFile;

/** What is known of each stored file, and what checks of them found. */
public interface MediaMapper {
    Optional<MediaFile> find(String id);

    void insert(MediaFile file);

    long count();

    /** The next files by id. */
    List<MediaFile> after(@Param("id") String id, @Param("limit") int limit);

    List<MediaUse> uses(String media);

    void insertUse(@Param("media") String media, @Param("use") MediaUse use);

    void insertCheck(CheckRow check);

    Optional<CheckRow> lastCheck();

    /** @param findings JSON */
    record CheckRow(Instant checkedAt, String checkedBy, long files, long bytes, int problems, String findings) {}
}
