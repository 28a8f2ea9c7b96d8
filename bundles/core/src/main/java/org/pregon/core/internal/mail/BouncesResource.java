package org.pregon.core.internal.mail;

import jakarta.mail.MessagingException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.ConflictException;
import org.pregon.core.internal.office.Settings.Versioned;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** The mailbox that undelivered mail comes back to, for administrators. */
@Component(service = BouncesResource.class)
@ApiResource
@JakartarsName("core-mail-bounces")
@Path("mail-bounces")
@Produces(MediaType.APPLICATION_JSON)
public class BouncesResource {
    private final MailboxSettings settings;
    private final BounceReader reader;

    @Activate
    public BouncesResource(@Reference MailboxSettings settings, @Reference BounceReader reader) {
        this.settings = settings;
        this.reader = reader;
    }

    /** @param bounced mails of ours that had come back */
    record Checked(int bounced) {}

    @GET
    @RequiresPermission("core.admin")
    @Returns(Mailbox.class)
    public Response get() {
        return answer(settings.current());
    }

    @PUT
    @RequiresPermission("core.admin")
    @Returns(Mailbox.class)
    public Response update(@HeaderParam("If-Match") String version, Mailbox mailbox) {
        return answer(settings.save(mailbox, Versions.required(version)));
    }

    /** Reads it now, so that whoever set it up sees whether it works. */
    @POST
    @Path("check")
    @RequiresPermission("core.admin")
    public Checked check() {
        if (!settings.current().value().read()) {
            throw new ConflictException("Primero guarde el buzón.");
        }
        try {
            return new Checked(reader.read());
        } catch (MessagingException away) {
            throw new ConflictException("No se pudo leer el buzón: " + away.getMessage());
        }
    }

    private static Response answer(Versioned<Mailbox> mailbox) {
        return Versions.ok(mailbox.value().withPassword(null), mailbox.version());
    }
}
