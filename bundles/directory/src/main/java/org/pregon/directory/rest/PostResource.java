package org.pregon.directory.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;
import org.pregon.directory.Post;
import org.pregon.directory.PostForm;
import org.pregon.directory.Posts;
import org.pregon.directory.Terms;

/** A post; its version counts the changes of who holds it too. */
@Component(service = PostResource.class)
@ApiResource
@JakartarsName("directory-posts")
@Path("directory/posts/{id: \\d+}")
@Produces(MediaType.APPLICATION_JSON)
public class PostResource {
    private final Audit audit;
    private final Posts posts;
    private final Terms terms;

    @Activate
    public PostResource(@Reference Posts posts, @Reference Terms terms, @Reference Audit audit) {
        this.audit = audit;
        this.posts = posts;
        this.terms = terms;
    }

    record Vacancy(@NotNull LocalDate lastDay) {}

    @GET
    @RequiresPermission("directory.read")
    public Response get(@PathParam("id") long id) {
        Post post = posts.get(id);
        if (post.holder() != null) {
            audit.viewed(Posts.ENTITY, id);
        }
        return answer(post);
    }

    @PUT
    @RequiresPermission("directory.write")
    public Response update(@PathParam("id") long id, @HeaderParam("If-Match") String version, PostForm form) {
        return answer(posts.update(id, form, Versions.required(version)));
    }

    @POST
    @Path("vacancy")
    @RequiresPermission("directory.write")
    public Response vacate(@PathParam("id") long id, Vacancy vacancy) {
        return answer(terms.vacate(id, vacancy.lastDay()));
    }

    private static Response answer(Post post) {
        return Versions.ok(post, post.version());
    }
}
