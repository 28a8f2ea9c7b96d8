package org.pregon.core.internal.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.audit.Audit;
import org.pregon.core.document.DocumentType;
import org.pregon.core.document.Documents;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.security.Reauthentication;
import org.pregon.core.security.RequiresPermission;

/** The register of signed documents: find, download, check one, declare one void. */
@Component(service = DocumentsResource.class)
@ApiResource
@JakartarsName("core-documents")
@Path("documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {
    private final Register register;
    private final Documents documents;
    private final Reauthentication reauthentication;
    private final Audit audit;

    @Activate
    public DocumentsResource(@Reference Register register, @Reference Documents documents, @Reference Reauthentication reauthentication,
            @Reference Audit audit) {
        this.register = register;
        this.documents = documents;
        this.reauthentication = reauthentication;
        this.audit = audit;
    }

    record Choice(String id, String name) {}

    /** What the register may be filtered by. */
    record Choices(List<Choice> types, List<Integer> years) {}

    record Voiding(@NotBlank(message = "Escriba por qué se anula.") @Size(max = 400) String reason,
            @NotBlank(message = "Escriba su contraseña.") @Size(max = 200) String password) {}

    record FileCheck(FileState state) {}

    @GET
    @Filters({"q", "type", "year", "state"})
    @RequiresPermission("documents.read")
    public Page<Document> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return register.list(filter(query), query.pagingByName(Register.SORTS, DocumentQuery.USUAL_ORDER));
    }

    @GET
    @Path("count")
    @Filters({"q", "type", "year", "state"})
    @RequiresPermission("documents.read")
    public Count count(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return register.count(query.checked(filter(query)));
    }

    private DocumentFilter filter(ListQuery query) {
        return DocumentQuery.filter(query, query.text("type") == null ? List.of() : register.types().stream().map(DocumentType::id).toList());
    }

    @GET
    @Path("choices")
    @RequiresPermission("documents.read")
    public Choices choices() {
        return new Choices(register.types().stream().map(type -> new Choice(type.id(), type.name())).toList(), register.years());
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission("documents.read")
    public Document get(@PathParam("id") long id) {
        return register.get(id);
    }

    @GET
    @Path("{id: \\d+}/history")
    @RequiresPermission("documents.read")
    public Page<Entry> history(@PathParam("id") long id, @QueryParam("after") String after) {
        return audit.history(DocumentRegister.ENTITY, id, after);
    }

    /** The file as it was signed, to the byte. */
    @GET
    @Path("{id: \\d+}/file.pdf")
    @RequiresPermission("documents.read")
    public Response file(@PathParam("id") long id) {
        String name = register.get(id).designation().replaceAll("[^\\p{L}\\p{N}.]+", "-");
        return Response.ok(documents.file(id), "application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8) + ".pdf")
                .build();
    }

    @POST
    @Path("{id: \\d+}/verify")
    @RequiresPermission("documents.read")
    public FileCheck verify(@PathParam("id") long id) {
        return new FileCheck(register.verify(id));
    }

    @POST
    @Path("{id: \\d+}/void")
    @RequiresPermission("documents.sign")
    public Document revoke(@PathParam("id") long id, Voiding voiding) {
        reauthentication.confirm(voiding.password());
        return register.revoke(id, voiding.reason());
    }
}
