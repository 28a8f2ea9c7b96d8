package org.pregon.directory.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.audit.Audit;
import org.pregon.core.place.Places;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;
import org.pregon.directory.Institution;
import org.pregon.directory.InstitutionForm;
import org.pregon.directory.Institutions;

/** Institutions: list, record, history. Deactivating is an update; nothing is deleted. */
@Component(service = InstitutionResource.class)
@ApiResource
@JakartarsName("directory-institutions")
@Path("directory/institutions")
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionResource {
    private final Institutions institutions;
    private final Places places;
    private final Audit audit;

    @Activate
    public InstitutionResource(@Reference Institutions institutions, @Reference Places places, @Reference Audit audit) {
        this.institutions = institutions;
        this.places = places;
        this.audit = audit;
    }

    @GET
    @Filters({"q", "kind", "scope", "ubigeo", "unverifiedSince", "active", "id"})
    @RequiresPermission("directory.read")
    public Page<InstitutionView> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return institutions.list(InstitutionQuery.filter(query), query.paging(Institutions.ORDERS)).map(this::view);
    }

    @GET
    @Path("count")
    @Filters({"q", "kind", "scope", "ubigeo", "unverifiedSince", "active", "id"})
    @RequiresPermission("directory.read")
    public Count count(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return institutions.count(query.checked(InstitutionQuery.filter(query)));
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("directory.read")
    public Response get(@PathParam("id") long id) {
        return answer(institutions.get(id));
    }

    @GET
    @Path("{id: \\d+}/history")
    @RequiresPermission("directory.read")
    public Page<Entry> history(@PathParam("id") long id, @QueryParam("after") String after) {
        return audit.history(Institutions.ENTITY, id, after);
    }

    @POST
    @RequiresPermission("directory.write")
    public Response create(InstitutionForm form) {
        Institution created = institutions.create(form);
        return Versions.created("directory/institutions/" + created.id(), view(created), created.version());
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresPermission("directory.write")
    public Response update(@PathParam("id") long id, @HeaderParam("If-Match") String version, InstitutionForm form) {
        return answer(institutions.update(id, form, Versions.required(version)));
    }

    private InstitutionView view(Institution institution) {
        return InstitutionView.of(institution, places);
    }

    private Response answer(Institution institution) {
        return Versions.ok(view(institution), institution.version());
    }
}
