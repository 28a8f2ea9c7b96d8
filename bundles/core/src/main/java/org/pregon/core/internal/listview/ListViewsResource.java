package org.pregon.core.internal.listview;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.listview.ListView.Choice;
import org.pregon.core.internal.listview.ListView.Offer;
import org.pregon.core.internal.listview.ListViewForm.ChoiceForm;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.RequiresPermission;

/** The views of a list that the caller saved or the office shares, and the columns they chose. */
@Component(service = ListViewsResource.class)
@ApiResource
@JakartarsName("core-list-views")
@Path("list-views")
@Produces(MediaType.APPLICATION_JSON)
public class ListViewsResource {
    private final ListViews views;

    @Activate
    public ListViewsResource(@Reference ListViews views) {
        this.views = views;
    }

    @GET
    @RequiresPermission("core.read")
    public Offer list(@QueryParam("list") @DefaultValue("") String list) {
        return views.offer(CurrentUser.get(), list);
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("core.read")
    @Returns(ListView.class)
    public Response get(@PathParam("id") long id) {
        ListView view = views.get(CurrentUser.get(), id);
        return Versions.ok(view, view.version());
    }

    @POST
    @RequiresPermission("core.read")
    @Returns(ListView.class)
    public Response create(ListViewForm form) {
        ListView made = views.create(CurrentUser.get(), form);
        return Versions.created("list-views/" + made.id(), made, made.version());
    }

    @PUT
    @Path("choice")
    @RequiresPermission("core.read")
    public Choice choose(ChoiceForm form) {
        return views.choose(CurrentUser.get(), form);
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresPermission("core.read")
    @Returns(ListView.class)
    public Response update(@PathParam("id") long id, @Nullable @HeaderParam("If-Match") String version, ListViewForm form) {
        ListView saved = views.update(CurrentUser.get(), id, form, Versions.required(version));
        return Versions.ok(saved, saved.version());
    }

    @DELETE
    @Path("{id: \\d+}")
    @RequiresPermission("core.read")
    public void delete(@PathParam("id") long id, @Nullable @HeaderParam("If-Match") String version) {
        views.delete(CurrentUser.get(), id, Versions.required(version));
    }
}
