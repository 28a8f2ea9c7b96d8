package org.pregon.core.internal.security;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The cookies that are set: out of reach of scripts and of other sites. */
final class Cookies {
    private static final int UNTIL_CLOSED = -1;

    private Cookies() {}

    static NewCookie session(String token, boolean secure) {
        return cookie(RequestFilter.COOKIE, token, "/", UNTIL_CLOSED, secure);
    }

    static NewCookie noSession(boolean secure) {
        return cookie(RequestFilter.COOKIE, "", "/", 0, secure);
    }

    static NewCookie device(String token, boolean secure) {
        return cookie(Visitor.DEVICE_COOKIE, token, "/api/session", (int) Duration.ofDays(Devices.KEPT_DAYS).toSeconds(), secure);
    }

    private static NewCookie cookie(String name, String value, String path, int maxAge, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
