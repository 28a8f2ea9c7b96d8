package org.pregon.core.internal.media;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.internal.picture.XmpPacket;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** The archive: what is said of files, and their copies that say it. */
@Component(service = ArchiveResource.class)
@ApiResource
@JakartarsName("core-media-files")
@Path("media/files")
@Produces(MediaType.APPLICATION_JSON)
public class ArchiveResource {
    private static final String NEWEST = "-created";

    private final Archive archive;
    private final Audit audit;

    @Activate
    public ArchiveResource(@Reference Archive archive, @Reference Audit audit) {
        this.archive = archive;
        this.audit = audit;
    }

    @GET
    @Filters({"q", "kind"})
    @RequiresPermission("media.read")
    public Page<ArchiveView> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return archive.list(filter(query), query.paging(Archive.SORTS, NEWEST));
    }

    @GET
    @Path("count")
    @Filters({"q", "kind"})
    @RequiresPermission("media.read")
    public Count count(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return archive.count(query.checked(filter(query)));
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("media.read")
    @Returns(ArchiveView.class)
    public Response get(@PathParam("id") long id) {
        return answer(archive.get(id));
    }

    @GET
    @Path("{id: \\d+}/history")
    @RequiresPermission("media.read")
    public Page<Entry> history(@PathParam("id") long id, @QueryParam("after") String after) {
        return audit.history(Archive.ENTITY, id, after);
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresPermission("media.write")
    @Returns(ArchiveView.class)
    public Response update(@PathParam("id") long id, @HeaderParam("If-Match") String version, ArchiveForm form) {
        return answer(archive.update(id, form.description(), Versions.required(version)));
    }

    /** The picture with what the office says inside, as IPTC and XMP; of what has no place for it, that alone as XMP. */
    @GET
    @Path("{id: \\d+}/copy")
    @Produces(MediaType.WILDCARD)
    @RequiresPermission("media.read")
    public Response copy(@PathParam("id") long id, @Context HttpHeaders asked) {
        ArchiveRow row = archive.row(id);
        if (!Archive.EMBEDDING.contains(row.type())) {
            return Response.ok(XmpPacket.of(row.description()), "application/rdf+xml")
                    .header(HttpHeaders.CONTENT_DISPOSITION, Served.attachment(row.name() + ".xmp")).build();
        }
        return new Served(archive.copy(row), row.media() + "-said-" + row.version(), row.type(), row.name(), false, "private, no-cache").answer(asked);
    }

    private static ArchiveFilter filter(ListQuery query) {
        return new ArchiveFilter(query.words(), query.all("kind", ArchiveKind::of, "Elija image, audio, video o document."));
    }

    private static Response answer(ArchiveView view) {
        return Versions.ok(view, view.version());
    }
}
