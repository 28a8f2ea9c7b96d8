package org.pregon.core.internal.notice;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** Who has read a notice; {@code POST} says that the caller has. */
@Component(service = ReceiptResource.class)
@ApiResource
@JakartarsName("core-notice-receipts")
@Path("notices/{id: \\d+}/receipts")
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptResource {
    private final Notices notices;

    @Activate
    public ReceiptResource(@Reference Notices notices) {
        this.notices = notices;
    }

    @GET
    @RequiresPermission("notices.read")
    public Page<Receipt> list(@PathParam("id") long id) {
        return new Page<>(notices.receipts(id), null);
    }

    @POST
    @RequiresPermission("notices.read")
    public NoticeView confirm(@PathParam("id") long id) {
        return NoticeView.of(notices.confirm(id));
    }

    @POST
    @Path("reminders")
    @RequiresPermission("notices.write")
    public NoticeView remind(@PathParam("id") long id) {
        return NoticeView.of(notices.remind(id));
    }
}
