package org.pregon.core.internal.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import org.pregon.core.text.Sha256;

/**
 * Where a request comes from.
 *
 * @param device hash of the browser's own cookie, empty where nobody signed in before
 * @param agent what the browser says of itself
 */
record Visitor(String address, String device, String agent) {
    static final String DEVICE_COOKIE = "pregon-device";
    private static final int LONGEST_AGENT = 200;

    Visitor {
        agent = agent.substring(0, Math.min(LONGEST_AGENT, agent.length()));
    }

    /** @param address of the caller, as far as a proxy in front can be trusted */
    static Visitor of(HttpServletRequest request, String address) {
        String device = request.getCookies() == null ? "" : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(DEVICE_COOKIE))
                .map(Cookie::getValue)
                .findFirst().map(Sha256::of).orElse("");
        return new Visitor(address, device, Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }

    /** Of the session on this thread. */
    static Visitor current() {
        return new Visitor("", RequestFilter.session().map(Sessions.Active::device).orElse(""), "");
    }
}
