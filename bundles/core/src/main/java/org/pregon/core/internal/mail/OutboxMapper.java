package org.pregon.core.internal.mail;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The outbox, for who sends from it. */
public interface OutboxMapper {
    List<MailRow> due(@Param("now") Instant now, @Param("limit") int limit);

    List<MailRow> findByReference(String reference);

    List<AttachmentRow> attachments(long mailId);

    int claim(@Param("id") long id, @Param("attempts") int attempts, @Param("until") Instant until);

    void sent(@Param("id") long id, @Param("at") Instant at);

    void failed(@Param("id") long id, @Param("state") String state, @Param("next") Instant next,
            @Param("error") String error);

    /** A message as stored; recipients are separated by line breaks. */
    record MailRow(long id, String messageId, String recipients, String subject, String body, String state, int attempts,
            Instant nextAttempt, @Nullable String lastError, Instant createdAt, @Nullable Instant sentAt) {}

    /** An attachment as stored. */
    record AttachmentRow(String name, String type, byte[] content) {}
}
