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
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;
import org.pregon.directory.Post;
import org.pregon.directory.PostForm;
import org.pregon.directory.Posts;
import org.pregon.directory.Term;
import org.pregon.directory.TermForm;

/** The posts of an institution and who holds them. */
@Component(service = PostResource.class)
@ApiResource
@JakartarsName("directory-posts")
@Path("directory")
@Produces(MediaType.APPLICATION_JSON)
public class PostResource {
    private final Posts posts;

    @Activate
    public PostResource(@Reference Posts posts) {
        this.posts = posts;
    }

    record Vacancy(@NotNull LocalDate lastDay) {}

    @GET
    @Path("institutions/{id: \\d+}/posts")
    @RequiresPermission("directory.read")
    public Page<Post> list(@PathParam("id") long institutionId) {
        return new Page<>(posts.list(institutionId), null);
    }

    @POST
    @Path("institutions/{id: \\d+}/posts")
    @RequiresPermission("directory.write")
    public Response create(@PathParam("id") long institutionId, PostForm form) {
        Post created = posts.create(institutionId, form);
        return Versions.created("directory/posts/" + created.id(), created, created.version());
    }

    @PUT
    @Path("posts/{id: \\d+}")
    @RequiresPermission("directory.write")
    public Response update(@PathParam("id") long id, @HeaderParam("If-Match") String version, PostForm form) {
        Post updated = posts.update(id, form, Versions.required(version));
        return Versions.ok(updated, updated.version());
    }

    @GET
    @Path("posts/{id: \\d+}/terms")
    @RequiresPermission("directory.read")
    public List<Term> terms(@PathParam("id") long id) {
        return posts.terms(id);
    }

    @POST
    @Path("posts/{id: \\d+}/terms")
    @RequiresPermission("directory.write")
    public Term appoint(@PathParam("id") long id, TermForm form) {
        return posts.appoint(id, form);
    }

    @POST
    @Path("posts/{id: \\d+}/vacancy")
    @RequiresPermission("directory.write")
    public Post vacate(@PathParam("id") long id, Vacancy vacancy) {
        posts.vacate(id, vacancy.lastDay());
        return posts.get(id);
    }
}
