package org.pregon.core.internal.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.core.rest.Paging;

/** Reads the register, and keeps the formats of its series. */
public interface DocumentMapper {
    List<Document> list(@Param("filter") DocumentFilter filter, @Param("paging") Paging paging);

    /** Stops counting at {@code most}. */
    int count(@Param("filter") DocumentFilter filter, @Param("most") int most);

    Optional<Document> find(long id);

    List<Document> these(@Param("ids") List<Long> ids);

    Optional<Document> findByCode(String code);

    Optional<StoredFile> findFile(long id);

    List<Integer> years();

    List<UsedType> types();

    /** Documents behind an id, to go through all of them. */
    List<Document> after(@Param("id") long id, @Param("most") int most);

    int total();

    List<SeriesFormat> formats();

    /** The unit's own, or else the one for every unit. */
    List<SeriesFormat> formatsOf(@Param("type") String type, @Param("unit") String unit);

    void insertFormat(SeriesFormat format);

    /** @return 0 when the version is no longer the one before {@code format}'s */
    int updateFormat(SeriesFormat format);

    int deleteFormat(@Param("type") String type, @Param("unit") String unit, @Param("version") int version);

    Optional<CheckRow> lastCheck();

    void insertCheck(CheckRow check);

    record StoredFile(long documentId, byte[] content) {}

    record UsedType(String type, String typeName) {}

    /** @param findings JSON */
    record CheckRow(Instant checkedAt, String checkedBy, int checked, String findings) {}
}
