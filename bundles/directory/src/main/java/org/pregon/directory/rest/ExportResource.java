package org.pregon.directory.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.CsvFile;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.CsvWriter;
import org.pregon.directory.InstitutionColumn;
import org.pregon.directory.InstitutionFilter;
import org.pregon.directory.Institutions;

/** The list as a file, with its filters; it can be imported again. */
@Component(service = ExportResource.class)
@ApiResource
@JakartarsName("directory-export")
@Path("directory/institutions/export.csv")
public class ExportResource {
    private final Institutions institutions;
    private final Audit audit;

    @Activate
    public ExportResource(@Reference Institutions institutions, @Reference Audit audit) {
        this.institutions = institutions;
        this.audit = audit;
    }

    @GET
    @Filters({"q", "kind", "scope", "ubigeo", "unverifiedSince", "active"})
    @RequiresPermission("directory.read")
    public Response export(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        StreamingOutput body = body(InstitutionQuery.filter(query), query.paging(Institutions.ORDERS));
        audit.exported(Institutions.ENTITY, "instituciones.csv");
        return CsvFile.of("instituciones.csv", body);
    }

    StreamingOutput body(InstitutionFilter filter, Paging paging) {
        return out -> {
            try (CsvWriter csv = new CsvWriter(out, InstitutionColumn.titles())) {
                institutions.each(filter, paging, institution -> csv.row(InstitutionColumn.row(institution)));
            }
        };
    }
}
