package org.pregon.core.internal.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.pregon.core.audit.Changes;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.AuditArchiveMapper.Archived;
import org.pregon.core.internal.audit.AuditRetention.Retention;
import org.pregon.core.internal.office.Settings.Versioned;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** How long entries stay in the trail, and the files of what has left it. */
@Component(service = RetentionResource.class)
@ApiResource
@JakartarsName("core-audit-retention")
@Path("audit/retention")
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {
    private final AuditRetention retention;
    private final AuditArchive archive;
    private final Sql sql;
    private final Audit audit;

    @Activate
    public RetentionResource(@Reference AuditRetention retention, @Reference AuditArchive archive,
            @Reference(target = "(pregon.module=core)") Sql sql, @Reference Audit audit) {
        this.retention = retention;
        this.archive = archive;
        this.sql = sql;
        this.audit = audit;
    }

    @GET
    @RequiresPermission("core.audit")
    @Returns(Retention.class)
    public Response get() {
        return answer(retention.current());
    }

    @PUT
    @RequiresPermission("core.admin")
    @Returns(Retention.class)
    public Response update(@HeaderParam("If-Match") String version, Retention form) {
        return answer(retention.save(form, Versions.required(version)));
    }

    @GET
    @Path("archives")
    @RequiresPermission("core.audit")
    public Page<Archived> archives() {
        return new Page<>(archive.list(), null);
    }

    /** As it was written when it left the trail. */
    @GET
    @Path("archives/{last: \\d+}")
    @RequiresPermission("core.audit")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response file(@PathParam("last") long last) {
        byte[] content = archive.content(last);
        sql.run(session -> audit.record(session, "core.audit", "archive-" + last, "export", Changes.NONE));
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"auditoria-hasta-" + last + ".jsonl.gz\"").build();
    }

    private static Response answer(Versioned<Retention> retention) {
        return Versions.ok(retention.value(), retention.version());
    }
}
