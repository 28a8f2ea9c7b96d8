package org.pregon.core.internal.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.internal.mail.MailLogMapper.LogRow;
import org.pregon.core.internal.mail.MailLogMapper.MailText;
import org.pregon.core.mail.Outbox.State;

/**
 * A copy, as its page shows it.
 *
 * @param text null when it is for its reader's eyes only
 * @param copies of the same message
 */
public record MailView(long id, long mail, String address, String subject, @Nullable String text, List<String> attachments, State state, int attempts,
        @Nullable String error, Instant createdAt, String createdBy, long author, @Nullable Instant sentAt, @Nullable Instant nextAttempt, String reference,
        String topic, String messageId, int copies, List<LogRow> log) {
    static MailView of(MailText mail, MailLog log) {
        return new MailView(mail.id(), mail.mailId(), mail.address(), mail.subject(), mail.personal() ? null : mail.body(), log.attachments(mail),
                mail.state(), mail.attempts(), mail.error(), mail.createdAt(), mail.createdBy(), mail.author(), mail.sentAt(),
                mail.state() == State.QUEUED ? mail.nextAttempt() : null, mail.reference(), mail.topicName(), mail.messageId(), mail.copies(), log.log(mail.id()));
    }
}
