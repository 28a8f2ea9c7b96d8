package org.pregon.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.pregon.core.StartState;
import org.pregon.core.rest.Json;
import org.pregon.core.rest.Problem;

/**
 * Says in our words what the server refuses by itself: an address that nobody may write, a head that is too long, and whatever
 * no servlet answers. While Pregón starts, that one may be on its way.
 */
final class ServerErrors extends ErrorHandler {
    private final StartState start;

    ServerErrors(StartState start) {
        this.start = start;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(Request request, Response response, int status, @Nullable String message, @Nullable Throwable cause, Callback done) {
        boolean early = (status == 404 || ours(status)) && start.over().isEmpty();
        HttpFields.Mutable headers = response.getHeaders();
        if (early) {
            response.setStatus(503);
            headers.put(HttpHeader.RETRY_AFTER, PlainPage.RETRY_AFTER);
        }
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", PlainPage.POLICY);
        if (wantsPage(request)) {
            headers.put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
            response.write(true, ByteBuffer.wrap(page(early, status).html().getBytes(StandardCharsets.UTF_8)), done);
        } else {
            headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
            response.write(true, ByteBuffer.wrap(json(early ? starting() : problem(status))), done);
        }
    }

    /** Of a refused address the server keeps nothing; then who asks for pages, as browsers do, gets one. */
    private static boolean wantsPage(Request request) {
        String path = request.getHttpURI().getPath();
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
        boolean unknown = path == null || !path.startsWith("/") || path.equals("/badURI") || path.equals("/badMessage");
        return unknown ? accepted != null && accepted.contains("text/html") : !path.equals("/api") && !path.startsWith("/api/");
    }

    private static PlainPage page(boolean early, int status) {
        if (early) {
            return PlainPage.STARTING;
        }
        if (status == 404) {
            return PlainPage.ABSENT;
        }
        return ours(status) ? PlainPage.BROKEN : PlainPage.REFUSED;
    }

    /** A version of the protocol that nobody speaks is the caller's. */
    private static boolean ours(int status) {
        return status >= 500 && status != 505;
    }

    private static Problem starting() {
        return Problem.of(503, "starting", "Pregón está iniciando. Intente de nuevo en unos segundos.", id());
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "not-found", "No hay nada en esta dirección.", id());
            case 414, 431 -> Problem.of(status, "too-long", "La dirección o los datos que la acompañan son demasiado largos. Acórtelos.", id());
            case 503 -> Problem.of(503, "busy", "El servidor no puede atender ahora. Intente de nuevo en un momento.", id());
            default -> ours(status) ? Problem.of(status, "internal", "Ocurrió un error. Intente de nuevo en un momento.", id())
                    : Problem.of(status, "malformed", "La solicitud no se entiende: su dirección o sus datos tienen signos que no se admiten.", id());
        };
    }

    private static String id() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 8);
    }

    private static byte[] json(Problem problem) {
        try {
            return Json.mapper().writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
