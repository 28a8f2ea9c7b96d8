package org.pregon.core.internal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.pregon.core.internal.audit.Origin;
import org.pregon.core.internal.rest.DatabaseTrouble;
import org.pregon.core.internal.rest.RequestId;
import org.pregon.core.internal.rest.RouteGuard;
import org.pregon.core.internal.rest.Starting;
import org.pregon.core.internal.security.Sessions.Active;
import org.pregon.core.rest.Json;
import org.pregon.core.rest.Problem;
import org.pregon.core.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Stands before everything that answers: names the request, sets the headers that every answer carries, and puts the
 * signed-in user on the thread.
 */
@Component(service = jakarta.servlet.Filter.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=*)")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class RequestFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);

    /** The session of the request on this thread, for the guards and the routes about the session itself. */
    private static final ThreadLocal<Active> ON_THREAD = new ThreadLocal<>();

    private static final long MOST_DRAINED = 65_536;

    static final String COOKIE = "pregon";

    /** What a page asks without anybody touching it says so. */
    private static final String ON_ITS_OWN = "X-Background";
    private static final String BEARER = "Bearer ";

    private final transient AtomicReference<Sessions> sessions = new AtomicReference<>();
    private final transient AtomicReference<ApiTokens> tokens = new AtomicReference<>();

    private final transient ClientAddress addresses;

    @Activate
    public RequestFilter(@Reference ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** Absent while core is not ready: what comes in then is told so instead of meeting a half-started program. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setSessions(Sessions service) {
        sessions.set(service);
    }

    void unsetSessions(Sessions service) {
        sessions.compareAndSet(service, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setTokens(ApiTokens service) {
        tokens.set(service);
    }

    void unsetTokens(ApiTokens service) {
        tokens.compareAndSet(service, null);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (MDC.MDCCloseable named = RequestId.begin()) {
            headers(request, response);
            String key = key(request);
            Sessions known = sessions.get();
            ApiTokens keys = tokens.get();
            if (ofApi(request) && (known == null || key != null && keys == null)) {
                Starting.answer(response);
                return;
            }
            // A request with a key is that key's: what cookies it carries besides say nothing.
            Optional<ApiTokens.Use> use;
            Optional<Active> active;
            try {
                use = key == null || keys == null ? Optional.empty() : keys.find(key);
                active = known == null || key != null ? Optional.empty() : token(request).flatMap(token -> known.find(token, request.getHeader(ON_ITS_OWN) == null));
            } catch (RuntimeException failure) {
                unknown(request, response, chain, failure);
                return;
            }
            active.ifPresent(ON_THREAD::set);
            String address = addresses.of(request);
            Origin.enter(use.map(by -> new Origin(address, "token:" + by.name()))
                    .or(() -> active.map(session -> Origin.session(address, session.tokenHash())))
                    .orElseGet(() -> new Origin(address, "")));
            Optional<CurrentUser> user = use.map(ApiTokens.Use::user).or(() -> active.map(Active::user));
            try (CurrentUser.Scope scope = CurrentUser.enter(user.orElse(null))) {
                chain.doFilter(request, response);
                admitThereIsMore(request, response);
                drain(request, user.isPresent() ? RouteGuard.largestBody() : MOST_DRAINED);
            } catch (ServletException broken) {
                leaving(request, response, broken);
            } finally {
                ON_THREAD.remove();
                Origin.leave();
            }
        }
    }

    /** While the database does not say who asks, pages come as to a stranger, and whatever needs to know tells to come again. */
    private static void unknown(HttpServletRequest request, HttpServletResponse response, FilterChain chain, RuntimeException failure)
            throws IOException, ServletException {
        DatabaseTrouble trouble = DatabaseTrouble.of(failure).orElseThrow(() -> failure);
        LOG.debug("Cause", failure);
        if (ofApi(request)) {
            LOG.warn("Request {}: the database is {}", RequestId.current(), trouble);
            trouble.answer(response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Jersey knows a resource a moment longer than its module lives; whoever asks then is told to ask again. */
    private static void leaving(HttpServletRequest request, HttpServletResponse response, ServletException broken)
            throws IOException, ServletException {
        if (response.isCommitted() || !ofApi(request)) {
            throw broken;
        }
        LOG.warn("No resource answers {}; its module is probably on its way out", request.getRequestURI());
        LOG.debug("Cause", broken);
        response.reset();
        headers(request, response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "1");
        response.setContentType(Problem.MEDIA_TYPE);
        Json.mapper().writeValue(response.getOutputStream(), Problem.of(503, "busy",
                "Este módulo se está deteniendo o iniciando. Intente de nuevo en un momento.", RequestId.current()));
    }

    private static boolean ofApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/");
    }

    static Optional<Active> session() {
        return Optional.ofNullable(ON_THREAD.get());
    }

    private static void headers(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(self)");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (ofApi(request)) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'; sandbox");
        }
    }

    /**
     * Sends the head of an answer whose body went nowhere. The server would say that it is empty: where the body was too long to
     * be kept, it has no other idea of its length.
     */
    private static void admitThereIsMore(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("HEAD") && response.getStatus() == HttpServletResponse.SC_OK
                && response.getHeader("Content-Length") == null && !request.isAsyncStarted()) {
            response.flushBuffer();
        }
    }

    /**
     * Reads what a refused request has not been asked for. Otherwise the server ends the connection behind the answer, which
     * who is still sending then cannot read. Strangers are heard out only if they are brief; who is signed in may send as
     * much anyway as the route that takes most, and must be able to read that here it was too much.
     */
    private static void drain(HttpServletRequest request, long most) throws IOException {
        long length = request.getContentLengthLong();
        if (length > 0 && length <= most && !request.isAsyncStarted()) {
            request.getInputStream().skip(length);
        }
    }

    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
    }
}
