package org.pregon.calendar.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.calendar.CivicDateForm;
import org.pregon.calendar.CivicDays;
import org.pregon.core.audit.Audit;
import org.pregon.core.date.CivicDateBook.Entry;
import org.pregon.core.date.CivicDateBook;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** The civic dates themselves, to add, change, hide and restore. Working days follow them. */
@Component(service = CivicDateResource.class)
@ApiResource
@JakartarsName("calendar-civic-dates")
@Path("calendar/civic-dates")
@Produces(MediaType.APPLICATION_JSON)
public class CivicDateResource {
    private final CivicDays days;
    private final CivicDateBook book;
    private final Audit audit;

    @Activate
    public CivicDateResource(@Reference CivicDays days, @Reference CivicDateBook book, @Reference Audit audit) {
        this.days = days;
        this.book = book;
        this.audit = audit;
    }

    /** Those that the office does not keep. */
    @GET
    @Path("hidden")
    @RequiresPermission("calendar.read")
    public Page<CivicDateView> hidden() {
        return new Page<>(book.entries().stream().filter(Entry::hidden).map(CivicDateView::of).toList(), null);
    }

    @GET
    @Path("{id: [a-z0-9-]+}")
    @RequiresPermission("calendar.read")
    @Returns(CivicDateView.class)
    public Response get(@PathParam("id") String id) {
        return answer(book.get(id));
    }

    @GET
    @Path("{id: [a-z0-9-]+}/history")
    @RequiresPermission("calendar.read")
    public Page<Audit.Entry> history(@PathParam("id") String id, @QueryParam("after") String after) {
        return audit.history(CivicDateBook.ENTITY, id, after);
    }

    @POST
    @RequiresPermission("calendar.write")
    @Returns(CivicDateView.class)
    public Response create(CivicDateForm form) {
        Entry added = days.add(form);
        return Versions.created("calendar/civic-dates/" + added.date().id(), CivicDateView.of(added), added.version());
    }

    @PUT
    @Path("{id: [a-z0-9-]+}")
    @RequiresPermission("calendar.write")
    @Returns(CivicDateView.class)
    public Response update(@PathParam("id") String id, @HeaderParam("If-Match") String version, CivicDateForm form) {
        return answer(days.change(id, form, Versions.required(version)));
    }

    @POST
    @Path("{id: [a-z0-9-]+}/hide")
    @RequiresPermission("calendar.write")
    @Returns(CivicDateView.class)
    public Response hide(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        return answer(book.hide(id, Versions.required(version)));
    }

    /** Keeps a hidden date again. */
    @POST
    @Path("{id: [a-z0-9-]+}/show")
    @RequiresPermission("calendar.write")
    @Returns(CivicDateView.class)
    public Response show(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        return answer(book.change(book.get(id).date(), Versions.required(version)));
    }

    /** Takes back what the office changed in a configured date. */
    @POST
    @Path("{id: [a-z0-9-]+}/restore")
    @RequiresPermission("calendar.write")
    @Returns(CivicDateView.class)
    public Response restore(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        return answer(book.restore(id, Versions.required(version)));
    }

    private static Response answer(Entry entry) {
        return Versions.ok(CivicDateView.of(entry), entry.version());
    }
}
