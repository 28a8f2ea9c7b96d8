package org.pregon.core.internal.mail;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.mail.MailLogMapper.MailRow;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.mail.Outbox.Steering;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** The outbox, copy by copy. */
@Component(service = MailResource.class)
@ApiResource
@JakartarsName("core-mail")
@Path("mail")
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {
    private final MailLog log;

    @Activate
    public MailResource(@Reference MailLog log) {
        this.log = log;
    }

    /** @param copies that it concerned */
    record Steered(int copies) {}

    @GET
    @RequiresPermission("mail.read")
    @Filters({"q", "state", "mail"})
    public Page<MailRow> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return log.list(filter(query), query.pagingByName(MailLog.SORTS, "-created"));
    }

    @GET
    @Path("count")
    @RequiresPermission("mail.read")
    @Filters({"q", "state", "mail"})
    public Count count(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return log.count(query.checked(filter(query)));
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("mail.read")
    public MailView get(@PathParam("id") long id) {
        return MailView.of(log.open(id), log);
    }

    @POST
    @Path("{id: \\d+}/again")
    @RequiresPermission("mail.write")
    public MailView again(@PathParam("id") long id) {
        return MailView.of(log.again(id), log);
    }

    @POST
    @Path("{id: \\d+}/cancel")
    @RequiresPermission("mail.write")
    public MailView cancel(@PathParam("id") long id) {
        return MailView.of(log.cancel(id), log);
    }

    /** Of all that waits of the message that this copy is one of. */
    @POST
    @Path("{id: \\d+}/all/{step: pause|resume|cancel}")
    @RequiresPermission("mail.write")
    public Steered steer(@PathParam("id") long id, @PathParam("step") String step) {
        return new Steered(log.steer(id, Steering.valueOf(step.toUpperCase(Locale.ROOT))));
    }

    private static MailFilter filter(ListQuery query) {
        List<State> states = query.all("state", text -> Arrays.stream(State.values()).filter(one -> one.name().equals(text)).findFirst(),
                "Elija un estado de la lista.");
        Integer mail = query.one("mail", MailResource::number, "Escriba un número.");
        return new MailFilter(states, mail == null ? null : mail.longValue(), query.words());
    }

    static Optional<Integer> number(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
