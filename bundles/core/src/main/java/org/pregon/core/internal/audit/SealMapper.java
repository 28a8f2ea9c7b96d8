package org.pregon.core.internal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** The chain of seals over the trail. */
public interface SealMapper {
    /** Committed entries that no seal covers yet. */
    List<AuditRow> open(int limit);

    Optional<Long> someOpen();

    int countOpenBefore(Instant before);

    /** Holds the chain until the end of the transaction; 0 while there is none. */
    int lock();

    Optional<Chain> chain();

    void begin(@Param("number") long number, @Param("hash") String hash);

    void moveTo(@Param("number") long number, @Param("hash") String hash);

    void insert(Seal seal);

    Optional<Seal> last();

    List<Seal> after(@Param("number") long number, @Param("limit") int limit);

    List<AuditRow> entriesUnder(@Param("from") long from, @Param("until") long until);

    /** Entries that claim a seal which was never made. */
    List<AuditRow> entriesOutside(@Param("from") long from, @Param("until") long until);

    void insertCheck(CheckRow check);

    Optional<CheckRow> lastCheck();

    /** The last link. */
    record Chain(long number, String hash) {}

    /** @param findings JSON */
    record CheckRow(Instant checkedAt, String checkedBy, long entries, long number, String hash, int problems, String findings) {}
}
