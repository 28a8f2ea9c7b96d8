package org.pregon.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.pregon.core.StartState;

/**
 * {@code /}: the shell's page, never cached, because it names the versions of everything else. It takes the default
 * pattern, since Declarative Services lose the empty one that means the root alone; other addresses get our 404.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/")
public final class ShellServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ShellPage page;
    private final transient StartState start;

    @Activate
    public ShellServlet(@Reference ShellFiles files, @Reference StartState start) {
        page = new ShellPage(files);
        this.start = start;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean root = request.getRequestURI().equals("/");
        if (!root && start.over().isEmpty()) {
            comeAgain(response);
            return;
        }
        String nonce = PublicHeads.nonce();
        response.setHeader("Content-Security-Policy", page.policy(nonce));
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("text/html; charset=utf-8");
        response.setStatus(root ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.getOutputStream().write((root ? page.html(nonce) : page.notFound()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever answers there may be on the way. */
    private static void comeAgain(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", PlainPage.POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", PlainPage.RETRY_AFTER);
        response.setContentType("text/html; charset=utf-8");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.getOutputStream().write(PlainPage.STARTING.html().getBytes(StandardCharsets.UTF_8));
    }
}
