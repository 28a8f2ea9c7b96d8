package org.pregon.core.internal.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where mail that could not be delivered comes back to.
 *
 * @param host empty while nobody reads it
 * @param password write-only: never given out again
 */
public record Mailbox(@NotNull Protocol protocol, @NotNull @Size(max = 200) String host, @Min(1) @Max(65535) int port, Smtp.Security security,
        @Nullable @Size(max = 200) String user, @Nullable @Size(max = 200) String password) {
    static final Mailbox NONE = new Mailbox(Protocol.IMAP, "", 993, Smtp.Security.TLS, null, null);

    public enum Protocol {
        IMAP,
        POP3
    }

    public Mailbox {
        security = security == null ? Smtp.Security.TLS : security;
    }

    boolean read() {
        return !host.isBlank();
    }

    Mailbox withPassword(@Nullable String secret) {
        return new Mailbox(protocol, host, port, security, user, secret);
    }
}
