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
import org.pregon.core.InvalidInputException;
import org.pregon.core.PregonException;
import org.pregon.core.date.Lima;
import org.pregon.core.office.Office;
import org.pregon.core.workflow.Invitations;
import org.pregon.core.workflow.Invitations.Invitation;
import org.pregon.core.workflow.Progress.Option;

/**
 * {@code /aprobar/<link>}: the record as it was sent to somebody without an account, and the answer. The link is the only
 * key; opening it changes nothing, so that a mail program that looks into links does not answer for its owner.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/aprobar/*")
public final class ApprovalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CONTENT = "/documento";
    private static final String FOOT = "El enlace es personal: no lo reenvíe. Su respuesta queda registrada con su nombre y la hora.";

    private final transient PublicPage page;
    private final transient Invitations invitations;

    @Activate
    public ApprovalServlet(@Reference ShellFiles files, @Reference Invitations invitations, @Reference Office office) {
        page = new PublicPage(files, office, "", FOOT);
        this.invitations = invitations;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        boolean content = path.endsWith(CONTENT);
        String token = path.substring(1, content ? path.length() - CONTENT.length() : path.length());
        Optional<Invitation> found = invitations.find(token);
        if (found.isEmpty()) {
            say(response, HttpServletResponse.SC_NOT_FOUND, "Este enlace no sirve", "Ya se usó, venció o está incompleto. Pida uno nuevo a la oficina.");
        } else if (content) {
            show(response, found.get());
        } else {
            page.send(response, HttpServletResponse.SC_OK, "Revisar y responder", question(token, found.get(), ""));
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        String step = Objects.requireNonNullElse(request.getParameter("paso"), "");
        String comment = Objects.requireNonNullElse(request.getParameter("comentario"), "");
        try {
            invitations.answer(token, step, comment);
            say(response, HttpServletResponse.SC_OK, "Gracias", "Su respuesta quedó registrada. Ya puede cerrar esta página.");
        } catch (PregonException refused) {
            String why = refused instanceof InvalidInputException invalid ? invalid.errors().get(0).message() : refused.getMessage();
            Optional<Invitation> open = invitations.find(token);
            if (open.isPresent() && !open.get().options().isEmpty()) {
                page.send(response, HttpServletResponse.SC_OK, "Revisar y responder", question(token, open.get(), why));
            } else {
                say(response, HttpServletResponse.SC_CONFLICT, "No se registró la respuesta", why);
            }
        }
    }

    private void say(HttpServletResponse response, int status, String title, String text) throws IOException {
        page.send(response, status, title, "<section class=\"verify-card\"><p role=\"status\">" + escape(text) + "</p></section>");
    }

    /** What was sent, and nothing of it runs. */
    private static void show(HttpServletResponse response, Invitation invitation) throws IOException {
        PublicHeads.content(response, invitation.type());
        response.getOutputStream().write(invitation.content());
    }

    private static String question(String token, Invitation invitation, String mistake) {
        StringBuilder steps = new StringBuilder();
        for (Option option : invitation.options()) {
            steps.append("<label class=\"check\"><input type=\"radio\" name=\"paso\" required value=\"").append(escape(option.key())).append("\"> ")
                    .append(escape(option.label())).append(option.comment() ? " (con un comentario)" : "").append("</label>");
        }
        String answer = steps.isEmpty() ? "<p>El texto cambió desde que se le envió. Pida un enlace nuevo a la oficina.</p>" : """
                <form class="approve" method="post" action="/aprobar/%s"><fieldset class="field"><legend>Su respuesta</legend>%s</fieldset>
                <div class="field"><label for="comentario">Comentario</label><textarea class="control" id="comentario" name="comentario" rows="4" maxlength="2000"></textarea></div>
                %s<button class="button primary">Responder</button></form>
                """.formatted(escape(token), steps, mistake.isEmpty() ? "" : "<p class=\"verify-answer bad\" role=\"alert\">" + escape(mistake) + "</p>");
        return """
                <section class="verify-card"><h2>%s</h2><p>%s le pide su respuesta, hasta el %s.</p>
                <iframe class="approve-content" title="%s" src="/aprobar/%s%s"></iframe></section><section class="verify-card">%s</section>
                """.formatted(escape(invitation.title()), escape(invitation.from()), Lima.words(invitation.until().atZone(Lima.ZONE).toLocalDate()),
                escape(invitation.title()), escape(token), CONTENT, answer);
    }
}
