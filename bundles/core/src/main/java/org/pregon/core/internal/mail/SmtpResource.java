package org.pregon.core.internal.mail;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.office.Settings.Versioned;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** The mail server, for administrators. Its password goes in and never comes out. */
@Component(service = SmtpResource.class)
@ApiResource
@JakartarsName("core-smtp")
@Path("smtp")
@Produces(MediaType.APPLICATION_JSON)
public class SmtpResource {
    private static final Smtp NONE = new Smtp("", 587, Smtp.Security.STARTTLS, "", null, null);

    private final SmtpSettings settings;
    private final OutboxQueue queue;

    @Activate
    public SmtpResource(@Reference SmtpSettings settings, @Reference OutboxQueue queue) {
        this.settings = settings;
        this.queue = queue;
    }

    @GET
    @RequiresPermission("core.admin")
    @Returns(Smtp.class)
    public Response get() {
        return answer(settings.saved().orElse(new Versioned<>(NONE, 0)));
    }

    @PUT
    @RequiresPermission("core.admin")
    @Returns(Smtp.class)
    public Response update(@HeaderParam("If-Match") String version, Smtp smtp) {
        Versioned<Smtp> saved = settings.save(smtp, Versions.required(version));
        queue.hurry();
        return answer(saved);
    }

    private static Response answer(Versioned<Smtp> smtp) {
        return Versions.ok(smtp.value().withPassword(null), smtp.version());
    }
}
