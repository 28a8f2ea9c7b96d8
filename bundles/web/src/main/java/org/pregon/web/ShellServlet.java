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

/**
 * {@code /}: the shell's page, never cached, because it names the versions of everything else. It takes the default
 * pattern, since Declarative Services lose the empty one that means the root alone; other addresses get our 404.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/")
public final class ShellServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ShellPage page;

    @Activate
    public ShellServlet(@Reference ShellFiles files) {
        page = new ShellPage(files);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean root = request.getRequestURI().equals("/");
        String nonce = PublicHeads.nonce();
        response.setHeader("Content-Security-Policy", page.policy(nonce));
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("text/html; charset=utf-8");
        response.setStatus(root ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.getOutputStream().write((root ? page.html(nonce) : page.notFound()).getBytes(StandardCharsets.UTF_8));
    }
}
