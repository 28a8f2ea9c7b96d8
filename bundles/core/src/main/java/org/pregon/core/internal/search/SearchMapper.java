package org.pregon.core.internal.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** The table of changes and who has followed it how far. */
public interface SearchMapper {
    Optional<Long> someOpen();

    /** Committed changes that stand in no batch yet. */
    List<Long> open(int limit);

    /** Holds the feed until the end of the transaction; 0 while there is none. */
    int lock();

    Optional<Feed> feed();

    void begin(@Param("epoch") String epoch, @Param("batch") long batch);

    void moveTo(long batch);

    void startEpoch(String epoch);

    long lastBatch();

    List<Change> behind(@Param("batch") long batch, @Param("limit") int limit);

    int report(@Param("node") String node, @Param("batch") long batch, @Param("now") Instant now);

    void enrol(@Param("node") String node, @Param("batch") long batch, @Param("now") Instant now);

    void forgetNodes(Instant silentSince);

    Optional<Long> slowest();

    int trim(long batch);

    void noteTrimmed(long batch);

    /** @param trimmed the last batch whose changes are gone */
    record Feed(String epoch, long batch, long trimmed) {}

    /** One record that was written. */
    record Change(long batch, String kind, long recordId) {}
}
