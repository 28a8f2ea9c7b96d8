package org.pregon.core.internal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.pregon.core.internal.audit.SealMapper.Chain;

/** What has left the trail for the archive. */
public interface AuditArchiveMapper {
    /** The last seal that left; none before the first did. */
    Optional<Chain> end();

    List<Archived> list();

    Optional<Content> content(long lastSeal);

    void insert(@Param("one") Archived archived, @Param("content") byte[] content);

    int deleteEntries(@Param("first") long first, @Param("last") long last);

    int deleteSeals(@Param("first") long first, @Param("last") long last);

    /** @param hash of the last seal */
    record Archived(long lastSeal, long firstSeal, String hash, long entries, LocalDate fromDay, LocalDate untilDay, Instant archivedAt) {}

    /** In a record: the rows of a list of bytes alone would be taken for one by one. */
    record Content(byte[] content) {}
}
