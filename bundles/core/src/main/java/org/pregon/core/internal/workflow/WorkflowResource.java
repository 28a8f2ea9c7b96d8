package org.pregon.core.internal.workflow;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.workflow.Invitations;
import org.pregon.core.workflow.Progress;
import org.pregon.core.workflow.Workflows;

/** Where a record stands and how it moves on, for every kind that is reviewed. Each kind names the permissions it asks for. */
@Component(service = WorkflowResource.class)
@ApiResource
@JakartarsName("core-workflows")
@Path("workflows")
@Produces(MediaType.APPLICATION_JSON)
public class WorkflowResource {
    private final Workflows workflows;
    private final Invitations invitations;

    @Activate
    public WorkflowResource(@Reference Workflows workflows, @Reference Invitations invitations) {
        this.workflows = workflows;
        this.invitations = invitations;
    }

    /** @param version of the progress that the user saw */
    record Move(@NotBlank @Size(max = 30) String transition, @Nullable @Size(max = 2000) String comment, @Min(1) int version) {}

    record Invite(@NotBlank @Size(max = 120) String name, @NotBlank @Email @Size(max = 254) String email, @Min(1) @Max(30) int days) {}

    @GET
    @Path("{workflow}/{id: \\d+}")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Progress get(@PathParam("workflow") String workflow, @PathParam("id") long id) {
        return workflows.progress(workflow, id);
    }

    @POST
    @Path("{workflow}/{id: \\d+}/move")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Progress move(@PathParam("workflow") String workflow, @PathParam("id") long id, Move move) {
        return workflows.move(workflow, id, move.transition(), move.comment() == null ? "" : move.comment(), move.version());
    }

    /** Says that the caller has it open, and tells who else has. */
    @POST
    @Path("{workflow}/{id: \\d+}/look")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Progress look(@PathParam("workflow") String workflow, @PathParam("id") long id) {
        workflows.look(workflow, id);
        return workflows.progress(workflow, id);
    }

    @POST
    @Path("{workflow}/{id: \\d+}/invitations")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Progress invite(@PathParam("workflow") String workflow, @PathParam("id") long id, Invite invite) {
        invitations.invite(workflow, id, invite.name(), invite.email(), invite.days());
        return workflows.progress(workflow, id);
    }
}
