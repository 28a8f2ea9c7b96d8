package org.pregon.itest.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A caller of {@code /api}: keeps its session's cookie and CSRF token like a browser does. */
public final class Api {
    /** What everybody in the tests ends up with. */
    public static final String PASSWORD = "segunda-clave-456";

    /** What Pregón is started with; it must be changed before anything else. */
    public static final String FIRST_PASSWORD = "primera-clave-123";

    private static final JsonMapper JSON = new JsonMapper();

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .cookieHandler(cookies)
            .build();
    private @Nullable String csrf;

    public Api(URI base) {
        this.base = base;
    }

    /** Signs in; on a fresh installation changes the first password on the way. */
    public Api signInAsAdministrator() {
        Answer answer = signIn("admin", PASSWORD);
        if (answer.status() == 401) {
            signIn("admin", FIRST_PASSWORD).expect(200);
            put("session/password", Map.of("current", FIRST_PASSWORD, "next", PASSWORD)).expect(200);
        } else {
            answer.expect(200);
        }
        return this;
    }

    public Answer signIn(String login, String password) {
        Answer answer = post("session", Map.of("login", login, "password", password));
        if (answer.status() == 200) {
            csrf = answer.json().path("csrf").asText();
        }
        return answer;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Forgets the CSRF token, as a forged page would not know it. */
    public void forgetCsrf() {
        csrf = null;
    }

    /** Value of the session's cookie. */
    public String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("pregon"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /**
     * @param path below {@code /api/}, or from the root if it begins with a slash
     * @param body a text or bytes as they are; anything else as JSON; null for none
     * @param headers name, value, name, value …; they replace the usual ones
     */
    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path.startsWith("/") ? path : "/api/" + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body)));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        if (csrf != null && !method.equals("GET")) {
            request.setHeader("X-CSRF-Token", csrf);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return exchange(request.build());
    }

    /** Announces a whole body, sends so many bytes of it and pulls the plug. */
    public long brokenOff(String method, String path, byte[] body, int sent, String header, String value) throws IOException {
        try (Socket plug = new Socket(base.getHost(), base.getPort())) {
            String head = method + " /api/" + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: pregon=" + cookie()
                    + "\r\nX-CSRF-Token: " + csrf + "\r\n" + header + ": " + value
                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + body.length + "\r\n\r\n";
            plug.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            plug.getOutputStream().write(body, 0, sent);
            plug.getOutputStream().flush();
        }
        return sent;
    }

    private Answer exchange(HttpRequest request) {
        String said = request.method() + " " + request.uri();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Answer(said, response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(said, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] bytes(Object body) {
        if (body instanceof byte[] raw) {
            return raw;
        }
        if (body instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return body instanceof JsonNode node ? JSON.writeValueAsBytes(node) : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
