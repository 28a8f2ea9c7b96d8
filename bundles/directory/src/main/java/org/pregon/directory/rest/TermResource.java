package org.pregon.directory.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;
import org.pregon.directory.Posts;
import org.pregon.directory.Term;
import org.pregon.directory.TermForm;
import org.pregon.directory.Terms;

/** Who holds and held a post. The version is the post's: of all its terms at once, since none may overlap another. */
@Component(service = TermResource.class)
@ApiResource
@JakartarsName("directory-terms")
@Path("directory/posts/{id: \\d+}/terms")
@Produces(MediaType.APPLICATION_JSON)
public class TermResource {
    private final Audit audit;
    private final Terms terms;
    private final Posts posts;

    @Activate
    public TermResource(@Reference Terms terms, @Reference Posts posts, @Reference Audit audit) {
        this.audit = audit;
        this.terms = terms;
        this.posts = posts;
    }

    @GET
    @RequiresPermission("directory.read")
    public Page<Term> list(@PathParam("id") long postId) {
        audit.viewed(Posts.ENTITY, postId);
        return new Page<>(terms.list(postId), null);
    }

    @GET
    @Path("{term: \\d+}")
    @RequiresPermission("directory.read")
    public Response get(@PathParam("id") long postId, @PathParam("term") long id) {
        return Versions.ok(terms.get(postId, id), posts.get(postId).version());
    }

    @POST
    @RequiresPermission("directory.write")
    public Response appoint(@PathParam("id") long postId, TermForm form) {
        Term made = terms.appoint(postId, form);
        return Versions.created("directory/posts/" + postId + "/terms/" + made.id(), made, posts.get(postId).version());
    }

    @PUT
    @Path("{term: \\d+}")
    @RequiresPermission("directory.write")
    public Response correct(@PathParam("id") long postId, @PathParam("term") long id,
            @HeaderParam("If-Match") String version, TermForm form) {
        int after = terms.correct(postId, id, form, Versions.required(version)).version();
        return Versions.ok(terms.get(postId, id), after);
    }

    @DELETE
    @Path("{term: \\d+}")
    @RequiresPermission("directory.write")
    public void delete(@PathParam("id") long postId, @PathParam("term") long id, @HeaderParam("If-Match") String version) {
        terms.delete(postId, id, Versions.required(version));
    }
}
