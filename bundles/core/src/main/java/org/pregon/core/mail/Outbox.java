package org.pregon.core.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.pregon.core.db.Session;

/**
 * Outgoing mail. A message is saved in the transaction of the fact it announces and sent afterwards, again and again
 * for two days, under one Message-ID. Without a mail server it waits.
 */
@ProviderType
public interface Outbox {

    void send(Session session, Mail mail);

    /** The messages of a reference, oldest first. */
    List<Sent> find(String reference);

    /** Whether a mail server is configured; if not, messages wait. */
    boolean configured();

    enum State {
        /** Will be tried at the next round. */
        QUEUED,
        /** Accepted by the mail server. */
        SENT,
        /** Given up after two days; an administrator can send it again. */
        DEAD
    }

    /** How a message fares. */
    record Sent(long id, List<String> to, String subject, State state, int attempts, @Nullable String lastError,
            Instant createdAt, @Nullable Instant sentAt) {}
}
