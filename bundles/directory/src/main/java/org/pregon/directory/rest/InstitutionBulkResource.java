package org.pregon.directory.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Bulk;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.security.RequiresPermission;
import org.pregon.directory.InstitutionBulk;
import org.pregon.directory.InstitutionBulks;
import org.pregon.directory.InstitutionFilter;
import org.pregon.directory.Institutions;

/** Many institutions of the list changed by one request. */
@Component(service = InstitutionBulkResource.class)
@ApiResource
@JakartarsName("directory-bulk")
@Path("directory/institutions/bulk")
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionBulkResource {
    private final Institutions institutions;
    private final InstitutionBulks bulks;

    @Activate
    public InstitutionBulkResource(@Reference Institutions institutions, @Reference InstitutionBulks bulks) {
        this.institutions = institutions;
        this.bulks = bulks;
    }

    @POST
    @RequiresPermission("directory.write")
    public Bulk.Answer change(InstitutionBulk form) {
        return bulks.run(form.action(), form.query() == null ? form.rows() : matching(form.query()));
    }

    private List<Bulk.Row> matching(String asked) {
        ListQuery query = Bulk.query(asked, "kind", "scope", "ubigeo", "unverifiedSince", "active");
        InstitutionFilter filter = InstitutionQuery.filter(query);
        Paging paging = query.paging(Institutions.ORDERS);
        return Bulk.all(reader -> institutions.each(filter, paging, row -> reader.accept(new Bulk.Row(row.id(), row.version()))));
    }
}
