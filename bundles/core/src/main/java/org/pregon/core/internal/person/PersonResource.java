package org.pregon.core.internal.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Audit;
import org.pregon.core.internal.person.PersonDesk.Blocked;
import org.pregon.core.internal.person.PersonDesk.Found;
import org.pregon.core.person.Person;
import org.pregon.core.person.PersonalData.Fact;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.Json;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.FileColumn;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.ListFilter;

/** Personal data of one person: where it stands, all of it as a file, and its blocking. */
@Component(service = PersonResource.class)
@ApiResource
@JakartarsName("core-persons")
@Path("persons")
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {
    private static final String ANSWERS = "persons.approve";
    private static final int LONGEST_KEY = 80;
    private static final int LEAST = 3;
    private static final ListFile<Line> FILE = new ListFile<>(PersonDesk.ENTITY, "datos-personales", "Datos personales", List.of(
            new FileColumn<>("dónde", 3, Line::where), new FileColumn<>("persona", 4, Line::person), new FileColumn<>("dato", 3, Line::label),
            new FileColumn<>("valor", 6, Line::value), new FileColumn<>("bloqueado", 2, Line::blocked)),
            List.of(new ListFilter("name", "nombre"), new ListFilter("email", "correo")));

    private final PersonDesk desk;
    private final ListFiles files;
    private final Audit audit;

    @Activate
    public PersonResource(@Reference PersonDesk desk, @Reference ListFiles files, @Reference Audit audit) {
        this.desk = desk;
        this.files = files;
        this.audit = audit;
    }

    /** A thing that is kept, as a line of the file. */
    record Line(String where, String person, String label, String value, boolean blocked) {}

    record BlockForm(@NotBlank @Size(max = 60) String kind, long id, @NotBlank @Size(max = 254) String person,
            @NotBlank(message = "Escriba por qué.") @Size(max = 900) String reason) {}

    record Reason(@NotBlank(message = "Escriba por qué.") @Size(max = 900) String reason) {}

    @GET
    @Filters({"name", "email"})
    @RequiresPermission(ANSWERS)
    public Page<Found> find(@Context UriInfo address) {
        Person who = who(new ListQuery(address));
        audit.viewed(PersonDesk.ENTITY, key(who));
        return new Page<>(desk.find(who), null);
    }

    @GET
    @Path("export." + FileKind.PATH)
    @Filters({"name", "email"})
    @RequiresPermission(ANSWERS)
    public Response export(@PathParam("kind") String kind, @Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        Person who = who(query);
        return files.take(FILE, kind, query, reader -> desk.find(who).forEach(found -> {
            for (Fact fact : found.kept().facts()) {
                reader.accept(new Line(found.where(), found.kept().person(), fact.label(), fact.value(), found.kept().blocked()));
            }
        })).response();
    }

    /** For other programs: what Ley 29733 calls portability. */
    @GET
    @Path("portable")
    @Filters({"name", "email"})
    @RequiresPermission(ANSWERS)
    public Response portable(@Context UriInfo address) {
        Person who = who(new ListQuery(address));
        audit.exported(PersonDesk.ENTITY, "datos-personales.json: " + key(who));
        return Response.ok(Json.write(desk.find(who)), MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"datos-personales.json\"").build();
    }

    @GET
    @Path("blocks")
    @RequiresPermission(ANSWERS)
    public Page<Blocked> blocks() {
        return new Page<>(desk.blocks(), null);
    }

    @POST
    @Path("blocks")
    @RequiresPermission(ANSWERS)
    public Page<Blocked> block(BlockForm form) {
        desk.block(form.kind(), form.id(), form.person(), form.reason().strip());
        return blocks();
    }

    @POST
    @Path("blocks/{id: \\d+}/lift")
    @RequiresPermission(ANSWERS)
    public Page<Blocked> lift(@PathParam("id") long id, Reason reason) {
        desk.unblock(id, reason.reason().strip());
        return blocks();
    }

    private static Person who(ListQuery query) {
        Person who = query.checked(new Person(Objects.requireNonNullElse(query.text("name"), ""), Objects.requireNonNullElse(query.text("email"), "")));
        if (who.name().length() < LEAST && who.email().isEmpty()) {
            throw new InvalidInputException("name", "Escriba el nombre, con tres letras como mínimo, o el correo.");
        }
        return who;
    }

    private static String key(Person who) {
        String key = who.name().isEmpty() ? who.email() : who.name();
        return key.substring(0, Math.min(LONGEST_KEY, key.length()));
    }
}
