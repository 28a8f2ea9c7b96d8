package org.pregon.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /ui/<shell|libs|module>/<version>/<file>}: files that never change under their address. An address of another
 * version is a 404, never a mixture of two.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/ui/*")
public final class UiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ShellFiles shell;
    private final transient InstalledScreens screens;

    @Activate
    public UiServlet(@Reference ShellFiles shell, @Reference InstalledScreens screens) {
        this.shell = shell;
        this.screens = screens;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<Asset> found = find(path);
        if (found.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Asset asset = found.get();
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", asset.etag());
        response.setHeader("Vary", "Accept-Encoding");
        if (asset.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(asset, request, response);
    }

    static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean pack = asset.gzip().length > 0 && accepted != null && accepted.contains("gzip");
        byte[] body = pack ? asset.gzip() : asset.plain();
        if (pack) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(asset.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Optional<Asset> find(String path) {
        String[] parts = path.split("/", 4);
        if (parts.length < 3) {
            return Optional.empty();
        }
        if (parts[1].equals("libs")) {
            return shell.libs().asset(path.substring("/libs/".length()));
        }
        Optional<UiFolder> folder = parts[1].equals("shell") ? Optional.of(shell.shell()) : screens.files(parts[1]);
        return folder.filter(files -> parts.length == 4 && files.path().equals(parts[2])).flatMap(files -> files.asset(parts[3]));
    }
}
