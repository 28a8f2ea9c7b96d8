package org.pregon.core.internal.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.mail.Mail.Source;
import org.pregon.core.mail.Outbox.Sent;
import org.pregon.core.mail.Outbox.State;

/** The outbox, for who sends from it. */
public interface OutboxMapper {
    List<Sent> findByReference(String reference);

    List<Long> due(@Param("bulk") boolean bulk, @Param("now") Instant now, @Param("limit") int limit);

    Optional<Copy> find(long id);

    List<AttachmentRow> attachments(long mailId);

    /** Why its reader gets nothing of this topic. */
    List<String> blocked(@Param("address") String address, @Param("topic") String topic);

    int claim(@Param("id") long id, @Param("holder") String holder);

    int beat(@Param("id") long id, @Param("holder") String holder);

    List<Held> held();

    int takeBack(@Param("held") Held held, @Param("now") Instant now);

    int close(@Param("id") long id, @Param("holder") String holder, @Param("state") State state, @Param("error") @Nullable String error,
            @Param("sentAt") @Nullable Instant sentAt);

    int retry(@Param("id") long id, @Param("holder") String holder, @Param("away") boolean away, @Param("error") String error, @Param("now") Instant now,
            @Param("next") Instant next);

    /** The same failure for all that is due: nobody needs to try each of them on a server that is away. */
    int postpone(@Param("error") String error, @Param("now") Instant now, @Param("next") Instant next);

    void logExpired(@Param("before") Instant before, @Param("now") Instant now);

    int expire(Instant before);

    int hurry(Instant now);

    /** Waits longer than it ever should: the clock was set back. */
    int pullForward(@Param("beyond") Instant beyond, @Param("now") Instant now);

    int sentSince(@Param("from") Instant from, @Param("now") Instant now);

    void log(@Param("copy") long copy, @Param("at") Instant at, @Param("what") String what, @Param("detail") String detail);

    /** A copy with what it says. */
    record Copy(long id, long mailId, String address, String messageId, String token, State state, int attempts, @Nullable Instant failingSince,
            boolean away, String reference, String subject, String body, @Nullable String html, String topic, String topicName, Instant createdAt) {}

    /** A copy that some node is sending. */
    record Held(long id, String holder, long beat) {}

    record AttachmentRow(String name, Source source, String content) {}
}
