package org.pregon.core.internal.notice;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.internal.security.Unit;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** Notices: send, find, withdraw. */
@Component(service = NoticeResource.class)
@ApiResource
@JakartarsName("core-notices")
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
    private final Notices notices;
    private final Audit audit;

    @Activate
    public NoticeResource(@Reference Notices notices, @Reference Audit audit) {
        this.notices = notices;
        this.audit = audit;
    }

    /** Whom a notice can go to. */
    record Choices(List<UnitChoice> units, List<PersonChoice> people) {}

    /** @param people who work there, without those below */
    record UnitChoice(long id, String name, int people) {}

    record PersonChoice(long id, String name, String unit, boolean mail) {}

    record Withdrawal(@NotBlank(message = "Escriba por qué: lo verá quien ya lo leyó.") @Size(max = 1000) String reason, @Min(1) int version) {}

    @GET
    @Filters({"q", "state", "of", "unread"})
    @RequiresPermission("notices.read")
    public Page<NoticeView> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        NoticeFilter filter = NoticeQuery.filter(query);
        return notices.list(filter, query.paging(Notices.ORDERS, "-sent")).map(NoticeView::of);
    }

    @GET
    @Path("count")
    @Filters({"q", "state", "of", "unread"})
    @RequiresPermission("notices.read")
    public Count count(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return notices.count(query.checked(NoticeQuery.filter(query)));
    }

    @GET
    @Path("audience")
    @RequiresPermission("notices.write")
    public Choices audience() {
        Audience all = notices.audience();
        return new Choices(
                all.units().stream().map(unit -> new UnitChoice(unit.id(), unit.name(), in(all, unit))).toList(),
                all.people().stream().map(one -> new PersonChoice(one.id(), one.name(), one.unitName(), one.email() != null)).toList());
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("notices.read")
    @Returns(NoticeView.class)
    public Response get(@PathParam("id") long id) {
        return answer(notices.get(id));
    }

    @GET
    @Path("{id: \\d+}/history")
    @RequiresPermission("notices.read")
    public Page<Entry> history(@PathParam("id") long id, @QueryParam("after") String after) {
        return audit.history(Notices.ENTITY, id, after);
    }

    @POST
    @RequiresPermission("notices.write")
    @Returns(NoticeView.class)
    public Response send(NoticeForm form) {
        Notice sent = notices.send(form);
        return Versions.created("notices/" + sent.id(), NoticeView.of(sent), sent.version());
    }

    @POST
    @Path("{id: \\d+}/withdraw")
    @RequiresPermission("notices.write")
    @Returns(NoticeView.class)
    public Response withdraw(@PathParam("id") long id, Withdrawal withdrawal) {
        return answer(notices.withdraw(id, withdrawal.reason(), withdrawal.version()));
    }

    private static int in(Audience all, Unit unit) {
        return (int) all.people().stream().filter(one -> one.unitId() != null && one.unitId() == unit.id()).count();
    }

    private static Response answer(Notice notice) {
        return Versions.ok(NoticeView.of(notice), notice.version());
    }
}
