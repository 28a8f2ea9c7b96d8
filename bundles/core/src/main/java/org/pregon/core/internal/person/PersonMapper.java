package org.pregon.core.internal.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What core itself keeps about persons, and whose records are blocked. */
public interface PersonMapper {
    List<UserRow> users();

    List<TaskRow> tasks();

    List<DocumentRow> documents();

    List<CopyRow> copies(String address);

    List<Long> blockedAddresses(String address);

    /** Blocks that hold now, latest first. */
    List<BlockRow> blocks();

    record UserRow(long id, String login, String name, @Nullable String email, boolean active, Instant createdAt) {}

    record TaskRow(long id, String title, String requestedBy, String assignerName, String assigneeName) {}

    record DocumentRow(long id, String designation, String subject, String signedBy) {}

    record CopyRow(long id, String address, String subject, Instant createdAt) {}

    record BlockRow(long id, String kind, long recordId, String person, String reason, String blockedBy, Instant blockedAt) {}
}
