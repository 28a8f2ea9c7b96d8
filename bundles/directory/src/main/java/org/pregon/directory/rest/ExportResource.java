package org.pregon.directory.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListDownload;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.ListFilter;
import org.pregon.directory.Institution;
import org.pregon.directory.InstitutionColumn;
import org.pregon.directory.InstitutionFilter;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.Institutions;
import org.pregon.directory.Scope;

/** The list as a file, with its filters; as CSV it can be imported again. */
@Component(service = ExportResource.class)
@ApiResource
@JakartarsName("directory-export")
@Path("directory/institutions/export." + FileKind.PATH)
public class ExportResource {
    private static final ListFile<Institution> FILE = new ListFile<>(
            Institutions.ENTITY, "instituciones", "Instituciones", InstitutionColumn.columns(), List.of(
                    new ListFilter("q", "texto"),
                    new ListFilter("kind", "tipo", kind -> InstitutionKind.of(kind).map(InstitutionKind::label).orElse(kind)),
                    new ListFilter("scope", "ámbito", scope -> Scope.of(scope).map(Scope::label).orElse(scope)),
                    new ListFilter("ubigeo", "ubigeo"),
                    new ListFilter("unverifiedSince", "sin verificar desde"),
                    new ListFilter("active", "activas", active -> active.equals("all") ? "todas" : active.equals("false") ? "no" : "sí"),
                    new ListFilter("id", "seleccionadas", id -> "sí")));

    private final Institutions institutions;
    private final ListFiles files;

    @Activate
    public ExportResource(@Reference Institutions institutions, @Reference ListFiles files) {
        this.institutions = institutions;
        this.files = files;
    }

    @GET
    @Filters({"q", "kind", "scope", "ubigeo", "unverifiedSince", "active", "id"})
    @RequiresPermission("directory.read")
    public Response export(@PathParam("kind") String kind, @Context UriInfo address) {
        return file(kind, new ListQuery(address)).response();
    }

    ListDownload file(String kind, ListQuery query) {
        InstitutionFilter filter = InstitutionQuery.filter(query);
        Paging paging = query.paging(Institutions.ORDERS);
        return files.take(FILE, kind, query, reader -> institutions.each(filter, paging, reader));
    }
}
