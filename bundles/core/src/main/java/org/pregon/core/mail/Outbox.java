package org.pregon.core.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.pregon.core.db.Session;

/**
 * Outgoing mail. A message is saved in the transaction of the fact it announces and sent afterwards, again and again
 * until it has failed for two days, under one Message-ID. Without a mail server it waits.
 */
@ProviderType
public interface Outbox {

    void send(Session session, Mail mail);

    /**
     * The words of a mail, as the office wants them.
     *
     * @param template id of one that a module names in {@link org.pregon.core.PregonModule#mailTemplates}
     * @param values by placeholder; text, never markup
     */
    Mail.Words words(Session session, String template, Map<String, String> values);

    /** The copies of a reference's messages, oldest first; 500 at most. */
    List<Sent> find(String reference);

    /** Holds, lets go or gives up what has not been sent of a reference; the return value says how many copies. */
    int steer(Session session, String reference, Steering how);

    /** Whether a mail server is configured; if not, messages wait. */
    boolean configured();

    enum Steering {
        PAUSE,
        RESUME,
        CANCEL
    }

    enum State {
        /** Will be tried at its time. */
        QUEUED,
        /** Held until somebody lets it go. */
        PAUSED,
        /** Is being handed to the mail server. */
        SENDING,
        /** Accepted by the mail server. */
        SENT,
        /** Accepted, and sent back later by a server behind it. */
        BOUNCED,
        /** Refused, or given up after two days; it can be sent again. */
        DEAD,
        /** Not sent because its reader wants no more, or the address no longer exists. */
        BLOCKED,
        /** Not sent because somebody gave it up. */
        CANCELLED;

        /** Still on its way. */
        public boolean open() {
            return this == QUEUED || this == PAUSED || this == SENDING;
        }
    }

    /** How a copy fares. {@code mail} is the same for all copies of one message. */
    record Sent(long id, long mail, String to, String subject, State state, int attempts, @Nullable String error, Instant createdAt,
            @Nullable Instant sentAt) {}
}
