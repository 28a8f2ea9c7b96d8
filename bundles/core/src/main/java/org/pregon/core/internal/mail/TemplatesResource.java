package org.pregon.core.internal.mail;

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
import org.pregon.core.internal.mail.TemplateBook.Preview;
import org.pregon.core.internal.mail.TemplateBook.TemplateForm;
import org.pregon.core.internal.mail.TemplateBook.TemplateView;
import org.pregon.core.internal.mail.TemplateBook.Trial;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** The words of the mails that modules send. */
@Component(service = TemplatesResource.class)
@ApiResource
@JakartarsName("core-mail-templates")
@Path("mail-templates")
@Produces(MediaType.APPLICATION_JSON)
public class TemplatesResource {
    private final TemplateBook book;

    @Activate
    public TemplatesResource(@Reference TemplateBook book) {
        this.book = book;
    }

    @GET
    @RequiresPermission("mail.read")
    public Page<TemplateView> list() {
        return new Page<>(book.list(), null);
    }

    @GET
    @Path("{id}")
    @RequiresPermission("mail.read")
    @Returns(TemplateView.class)
    public Response get(@PathParam("id") String id) {
        return answer(book.get(id));
    }

    @PUT
    @Path("{id}")
    @RequiresPermission("mail.write")
    @Returns(TemplateView.class)
    public Response update(@PathParam("id") String id, @HeaderParam("If-Match") String version, TemplateForm form) {
        return answer(book.save(id, form, Versions.required(version)));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission("mail.write")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String version) {
        book.restore(id, Versions.required(version));
    }

    /** With the placeholders' samples, as its reader would see it. */
    @POST
    @Path("{id}/preview")
    @RequiresPermission("mail.read")
    public Preview preview(@PathParam("id") String id, TemplateForm form) {
        return book.preview(id, form);
    }

    @POST
    @Path("{id}/test")
    @RequiresPermission("mail.write")
    public void test(@PathParam("id") String id, Trial trial) {
        book.test(id, trial);
    }

    private static Response answer(TemplateView template) {
        return Versions.ok(template, template.version());
    }
}
