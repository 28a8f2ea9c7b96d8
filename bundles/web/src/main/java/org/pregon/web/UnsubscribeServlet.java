package org.pregon.web;

import static org.pregon.web.PublicPage.escape;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.pregon.core.mail.Subscriptions;
import org.pregon.core.mail.Subscriptions.Subscription;
import org.pregon.core.office.Office;

/**
 * {@code /baja/<link>}: a reader leaves a subscription, by one POST of the mail program (RFC 8058) or by the button here. Opening
 * it changes nothing: programs that look into links must not take their owner off.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/baja/*")
public final class UnsubscribeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TITLE = "Dejar de recibir correo";
    private static final String FOOT = "Los avisos que le corresponden por un trámite o un cargo no dependen de esta suscripción.";

    private final transient PublicPage page;
    private final transient Subscriptions subscriptions;

    @Activate
    public UnsubscribeServlet(@Reference ShellFiles files, @Reference Subscriptions subscriptions, @Reference Office office) {
        page = new PublicPage(files, office, "", FOOT);
        this.subscriptions = subscriptions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(token(request), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        subscriptions.leave(token(request));
        answer(token(request), response);
    }

    private void answer(String token, HttpServletResponse response) throws IOException {
        Optional<Subscription> found = subscriptions.find(token);
        String content = found.map(one -> one.left() ? left(one) : question(token, one))
                .orElse("<p class=\"verify-verdict bad\" role=\"status\">Este enlace no sirve</p><p>Está incompleto. Ábralo otra vez desde el correo que recibió.</p>");
        page.send(response, found.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND, TITLE,
                "<section class=\"verify-card\">" + content + "</section>");
    }

    private static String left(Subscription one) {
        return "<p class=\"verify-verdict ok\" role=\"status\">Ya no recibirá este correo</p><p>No le enviaremos más «" + escape(one.topic()) + "» a "
                + escape(hidden(one.address())) + ".</p>";
    }

    private static String question(String token, Subscription one) {
        return """
                <p>¿Quiere dejar de recibir «%s» en %s?</p>
                <form method="post" action="/baja/%s"><button class="button primary">No recibirlo más</button></form>
                """.formatted(escape(one.topic()), escape(hidden(one.address())), escape(token));
    }

    /** A forwarded mail must not tell its new reader the whole address of the first. */
    private static String hidden(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, Math.min(2, at)) + "…" + address.substring(at);
    }

    private static String token(HttpServletRequest request) {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        return path.substring(1);
    }
}
