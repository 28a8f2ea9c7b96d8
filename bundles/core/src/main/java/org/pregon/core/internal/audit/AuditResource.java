package org.pregon.core.internal.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.NotFoundException;
import org.pregon.core.internal.audit.AuditMapper.Person;
import org.pregon.core.internal.audit.Things.Words;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;

/** The audit trail, for those who check the work of others. */
@Component(service = AuditResource.class)
@ApiResource
@JakartarsName("core-audit")
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private final AuditLog log;
    private final Things things;

    @Activate
    public AuditResource(@Reference AuditLog log, @Reference Things things) {
        this.log = log;
        this.things = things;
    }

    /** A choice of a filter. */
    record Option(String value, String label) {}

    @GET
    @Filters({"q", "user", "entity", "record", "action", "from", "until", "personal"})
    @RequiresPermission("core.audit")
    public Page<AuditView> list(@Context UriInfo address) {
        AuditQuery query = new AuditQuery(new ListQuery(address));
        Words words = things.words();
        return log.search(query.filter(this::known), query.paging()).map(row -> AuditView.of(row, words.of(row.entity())));
    }

    private boolean known(String entity) {
        return things.known(entity, log.entities());
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("core.audit")
    public AuditView get(@PathParam("id") long id) {
        AuditRow row = log.find(id).orElseThrow(() -> new NotFoundException("No existe esa entrada."));
        return AuditView.of(row, things.words().of(row.entity()));
    }

    @GET
    @Path("entities")
    @RequiresPermission("core.audit")
    public List<Option> entities() {
        Words words = things.words();
        return log.entities().stream()
                .map(entity -> new Option(entity, words.of(entity)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    @GET
    @Path("people")
    @RequiresPermission("core.audit")
    public Page<Person> people(@QueryParam("q") @Nullable String words) {
        return new Page<>(log.people(Optional.ofNullable(words).orElse("")), null);
    }

    @GET
    @Path("people/{id: \\d+}")
    @RequiresPermission("core.audit")
    public Person person(@PathParam("id") long id) {
        return log.person(id).orElseThrow(() -> new NotFoundException("No existe ese usuario."));
    }
}
