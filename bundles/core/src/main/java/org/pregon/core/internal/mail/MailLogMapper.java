package org.pregon.core.internal.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.rest.Paging;

/** The outbox, for who looks at it. */
public interface MailLogMapper {
    List<MailRow> list(@Param("filter") MailFilter filter, @Param("paging") Paging paging);

    /** Stops counting at {@code most}. */
    int count(@Param("filter") MailFilter filter, @Param("most") int most);

    Optional<MailText> find(long id);

    List<LogRow> log(long copy);

    List<String> attachments(long mail);

    /** Of the states that are not final, and the dead. */
    List<StateCount> counts();

    Optional<Outage> outage();

    /** @return 0 when it is not in one of these states */
    int move(@Param("id") long id, @Param("from") List<State> from, @Param("to") State to, @Param("now") Instant now);

    int moveMail(@Param("mail") long mail, @Param("from") List<State> from, @Param("to") State to, @Param("now") Instant now);

    void logMail(@Param("mail") long mail, @Param("from") List<State> from, @Param("what") String what, @Param("detail") String detail, @Param("now") Instant now);

    /**
     * A line of the list.
     *
     * @param author user id of who caused it; 0 is the system
     */
    record MailRow(long id, String address, String subject, String reference, State state, int attempts, @Nullable String error, Instant createdAt,
            @Nullable Instant sentAt, Instant nextAttempt, long author) {}

    /** A copy with what it says. */
    record MailText(long id, long mailId, String address, String messageId, State state, int attempts, @Nullable String error, Instant createdAt,
            @Nullable Instant sentAt, Instant nextAttempt, String reference, String subject, String body, String topicName, boolean personal,
            String createdBy, long author, int copies) {}

    record LogRow(Instant happenedAt, String what, String detail) {}

    record StateCount(State state, int copies) {}

    /** @param copies that wait for the server */
    record Outage(Instant since, String error, int copies) {}
}
