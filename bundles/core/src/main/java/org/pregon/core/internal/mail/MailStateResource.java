package org.pregon.core.internal.mail;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.mail.MailLogMapper.Outage;
import org.pregon.core.internal.office.Settings.Versioned;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** Whether mail leaves, and how fast it may. */
@Component(service = MailStateResource.class)
@ApiResource
@JakartarsName("core-mail-state")
@Path("mail-state")
@Produces(MediaType.APPLICATION_JSON)
public class MailStateResource {
    private final MailLog log;
    private final SmtpSettings smtp;

    @Activate
    public MailStateResource(@Reference MailLog log, @Reference SmtpSettings smtp) {
        this.log = log;
        this.smtp = smtp;
    }

    /**
     * @param since when the server began to fail; null while it serves
     * @param dead letters that wait for somebody's decision
     */
    record MailState(boolean configured, boolean paused, int waiting, int held, int dead, @Nullable Instant since, @Nullable String error) {}

    @GET
    @RequiresPermission("mail.read")
    public MailState get() {
        Map<State, Integer> counts = log.counts();
        Outage outage = log.outage().orElse(null);
        return new MailState(smtp.current().isPresent(), smtp.flow().paused(), counts.getOrDefault(State.QUEUED, 0) + counts.getOrDefault(State.SENDING, 0),
                counts.getOrDefault(State.PAUSED, 0), counts.getOrDefault(State.DEAD, 0), outage == null ? null : outage.since(),
                outage == null ? null : outage.error());
    }

    /** Holds all mail, or lets it go. */
    @POST
    @Path("{step: pause|resume}")
    @RequiresPermission("mail.approve")
    public MailState pause(@PathParam("step") String step) {
        Versioned<Flow> flow = smtp.savedFlow();
        smtp.save(flow.value().withPaused(step.equals("pause")), flow.version());
        return get();
    }

    @GET
    @Path("flow")
    @RequiresPermission("core.admin")
    @Returns(Flow.class)
    public Response flow() {
        return answer(smtp.savedFlow());
    }

    @PUT
    @Path("flow")
    @RequiresPermission("core.admin")
    @Returns(Flow.class)
    public Response update(@HeaderParam("If-Match") String version, Flow flow) {
        return answer(smtp.save(flow, Versions.required(version)));
    }

    private static Response answer(Versioned<Flow> flow) {
        return Versions.ok(flow.value(), flow.version());
    }
}
