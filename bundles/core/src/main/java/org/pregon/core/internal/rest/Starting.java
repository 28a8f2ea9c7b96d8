package org.pregon.core.internal.rest;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.pregon.core.rest.Json;
import org.pregon.core.rest.Problem;

/** Answers below {@code /api} until the REST whiteboard does, whose servlet takes the place of this one. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/*")
@ServiceRanking(-1000)
public final class Starting extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String RETRY_AFTER = "2";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response);
    }

    /** Tells the caller to come again. */
    public static void answer(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_AFTER);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        Json.mapper().writeValue(response.getWriter(), problem());
    }

    static Problem problem() {
        return Problem.of(503, "starting", "Pregón está iniciando. Intente de nuevo en unos segundos.", RequestId.current());
    }
}
