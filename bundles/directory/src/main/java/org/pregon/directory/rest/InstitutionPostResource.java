package org.pregon.directory.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;
import org.pregon.directory.Institutions;
import org.pregon.directory.Post;
import org.pregon.directory.PostForm;
import org.pregon.directory.Posts;

/** The posts of one institution. A class of its own: below {@code directory/institutions} only that path's class is asked. */
@Component(service = InstitutionPostResource.class)
@ApiResource
@JakartarsName("directory-institution-posts")
@Path("directory/institutions/{id: \\d+}/posts")
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionPostResource {
    private final Posts posts;
    private final Audit audit;

    @Activate
    public InstitutionPostResource(@Reference Posts posts, @Reference Audit audit) {
        this.posts = posts;
        this.audit = audit;
    }

    @GET
    @RequiresPermission("directory.read")
    public Page<Post> list(@PathParam("id") long institutionId) {
        List<Post> found = posts.list(institutionId);
        if (found.stream().anyMatch(post -> post.holder() != null)) {
            audit.viewed(Institutions.ENTITY, institutionId);
        }
        return new Page<>(found, null);
    }

    @POST
    @RequiresPermission("directory.write")
    public Response create(@PathParam("id") long institutionId, PostForm form) {
        Post created = posts.create(institutionId, form);
        return Versions.created("directory/posts/" + created.id(), created, created.version());
    }
}
