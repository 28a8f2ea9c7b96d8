package org.pregon.core.internal.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our mail.
 *
 * @param from address that the office writes from
 * @param password write-only: never given out again
 */
public record Smtp(
        @NotBlank @Size(max = 200) String host,
        @Min(1) @Max(65535) int port,
        Security security,
        @NotBlank @Email @Size(max = 254) String from,
        @Nullable @Size(max = 200) String user,
        @Nullable @Size(max = 200) String password) {

    /** How the connection is protected. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    public Smtp {
        security = security == null ? Security.STARTTLS : security;
    }

    Smtp withPassword(@Nullable String secret) {
        return new Smtp(host, port, security, from, user, secret);
    }
}
