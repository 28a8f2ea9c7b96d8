package org.pregon.core.internal.mail;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.mail.BlockMapper.Block;
import org.pregon.core.internal.mail.Blocks.BlockForm;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.security.RequiresPermission;

/** Addresses that get no mail: who left, whose mailbox is gone, whom the office took off. */
@Component(service = BlocksResource.class)
@ApiResource
@JakartarsName("core-mail-blocks")
@Path("mail-blocks")
@Produces(MediaType.APPLICATION_JSON)
public class BlocksResource {
    private static final List<String> SORTS = List.of("created");

    private final Blocks blocks;

    @Activate
    public BlocksResource(@Reference Blocks blocks) {
        this.blocks = blocks;
    }

    @GET
    @RequiresPermission("mail.read")
    @Filters("q")
    public Page<Block> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return blocks.list(words(query), query.pagingByName(SORTS, "-created"));
    }

    @GET
    @Path("count")
    @RequiresPermission("mail.read")
    @Filters("q")
    public Count count(@Context UriInfo address) {
        return blocks.count(words(new ListQuery(address)));
    }

    @POST
    @RequiresPermission("mail.write")
    @Returns(Block.class)
    public Response create(BlockForm form) {
        Block made = blocks.create(form);
        return Response.created(URI.create("/api/mail-blocks/" + made.id())).entity(made).build();
    }

    @DELETE
    @Path("{id: \\d+}")
    @RequiresPermission("mail.write")
    public void delete(@PathParam("id") long id) {
        blocks.delete(id);
    }

    /** An address is looked for as it is written: folding would lose its points and its at. */
    private static List<String> words(ListQuery query) {
        String typed = query.text("q");
        String asWritten = typed == null ? "" : typed.toLowerCase(Locale.ROOT).replaceAll("[%_\\s]", "");
        // No address has a space: signs alone are not asking for all of them.
        return typed == null ? List.of() : List.of("%" + (asWritten.isEmpty() ? " " : asWritten) + "%");
    }
}
