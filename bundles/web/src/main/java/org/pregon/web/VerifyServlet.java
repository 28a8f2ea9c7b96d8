package org.pregon.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletMultipart;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.pregon.core.document.Documents;
import org.pregon.core.document.PublicRecord;
import org.pregon.core.office.Office;
import org.pregon.core.text.Sha256;
import org.pregon.web.VerifyPage.Comparison;

/**
 * {@code /verificar/<code>}: whether a document is what the office signed. Anybody may ask; the code is long enough that
 * nobody comes upon somebody else's.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/verificar/*")
@HttpWhiteboardServletMultipart(enabled = true, maxFileSize = VerifyServlet.MOST, maxRequestSize = VerifyServlet.MOST + 10_000)
public final class VerifyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final long MOST = 40_000_000;

    private final transient PublicPage page;
    private final transient Documents documents;

    @Activate
    public VerifyServlet(@Reference ShellFiles files, @Reference Documents documents, @Reference Office office) {
        page = new PublicPage(files, office, "verify.js", VerifyPage.FOOT);
        this.documents = documents;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("codigo");
        if (typed != null) {
            response.sendRedirect("/verificar/" + URLEncoder.encode(typed.strip().replaceAll("[^\\p{Alnum}-]", ""), StandardCharsets.UTF_8));
            return;
        }
        answer(request, response, Comparison.NONE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PublicRecord> found = documents.find(code(request));
        try {
            Part file = found.isEmpty() ? null : request.getPart("archivo");
            answer(request, response, file == null ? Comparison.NONE
                    : sha256(file).equals(found.get().sha256()) ? Comparison.SAME : Comparison.OTHER);
        } catch (IllegalStateException | ServletException unreadable) {
            // Larger than any document of ours, or no form at all: it is not what was signed.
            answer(request, response, Comparison.OTHER);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Comparison comparison) throws IOException {
        String code = code(request);
        Optional<PublicRecord> found = documents.find(code);
        String content = code.isEmpty() ? VerifyPage.form()
                : found.map(document -> VerifyPage.found(document, comparison)).orElseGet(() -> VerifyPage.unknown(code));
        page.send(response, found.isPresent() || code.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND, VerifyPage.TITLE, content);
    }

    private static String code(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }

    private static String sha256(Part file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return Sha256.of(content);
        } finally {
            file.delete();
        }
    }
}
