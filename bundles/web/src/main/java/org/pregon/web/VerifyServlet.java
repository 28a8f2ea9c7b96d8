package org.pregon.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletMultipart;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.pregon.core.document.Documents;
import org.pregon.core.document.PublicRecord;
import org.pregon.core.office.Office;
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

    private final transient VerifyPage page;
    private final transient Documents documents;
    private final transient Office office;
    private final transient SecureRandom random = new SecureRandom();

    @Activate
    public VerifyServlet(@Reference ShellFiles files, @Reference Documents documents, @Reference Office office) {
        page = new VerifyPage(files);
        this.documents = documents;
        this.office = office;
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
        String nonce = nonce();
        Optional<PublicRecord> found = documents.find(code);
        response.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html; charset=utf-8");
        response.setStatus(found.isPresent() || code.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        String html = code.isEmpty() ? page.form(office.profile(), nonce)
                : found.map(document -> page.found(office.profile(), nonce, document, comparison))
                        .orElseGet(() -> page.unknown(office.profile(), nonce, code));
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }

    private static String sha256(Part file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } finally {
            file.delete();
        }
    }

    private String nonce() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
