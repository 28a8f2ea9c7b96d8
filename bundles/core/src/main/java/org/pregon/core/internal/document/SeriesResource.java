package org.pregon.core.internal.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.document.SeriesPreview.Preview;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;

/** How documents are numbered, with a preview of the next one. A unit's own format has the unit's acronym in its path. */
@Component(service = SeriesResource.class)
@ApiResource
@JakartarsName("core-document-series")
@Path("document-series")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {
    /** Stands for "every unit" in a path. */
    private static final String ALL = "-";

    private final SeriesFormats formats;
    private final SeriesPreview preview;

    @Activate
    public SeriesResource(@Reference SeriesFormats formats, @Reference SeriesPreview preview) {
        this.formats = formats;
        this.preview = preview;
    }

    /**
     * @param next as the next document will be called
     * @param heading official name of the year, empty while it is not known
     */
    record SeriesView(String type, String name, String unit, String word, String pattern, int padding, boolean yearly, int firstNumber,
            String next, String heading, int version) {}

    /**
     * A series with all its rules.
     *
     * @param unit empty for every unit
     */
    record Trial(@NotBlank @Size(max = 40) String type,
            @NotNull @Pattern(regexp = "([^/{}-][^/{}]{0,59})?", message = "Escriba las siglas de la unidad, sin barras.") String unit,
            @NotBlank @Size(max = 60) String word, @NotBlank @Size(max = 120) String pattern, @Min(1) @Max(6) int padding, boolean yearly,
            @Min(1) @Max(999_999) int firstNumber) {
        SeriesForm form() {
            return new SeriesForm(word, pattern, padding, yearly, firstNumber);
        }
    }

    @GET
    @RequiresPermission("core.admin")
    public Page<SeriesView> list() {
        List<SeriesView> all = formats.list().stream().map(this::view).toList();
        return new Page<>(all, null);
    }

    @GET
    @Path("{type}/{unit}")
    @RequiresPermission("core.admin")
    @Returns(SeriesView.class)
    public Response get(@PathParam("type") String type, @PathParam("unit") String unit) {
        return answer(formats.get(type, name(unit)));
    }

    @PUT
    @Path("{type}/{unit}")
    @RequiresPermission("core.admin")
    @Returns(SeriesView.class)
    public Response update(@PathParam("type") String type, @PathParam("unit") String unit, @HeaderParam("If-Match") String version,
            SeriesForm form) {
        return answer(formats.save(type, name(unit), form, Versions.required(version)));
    }

    @DELETE
    @Path("{type}/{unit}")
    @RequiresPermission("core.admin")
    public void delete(@PathParam("type") String type, @PathParam("unit") String unit, @HeaderParam("If-Match") String version) {
        formats.delete(type, name(unit), Versions.required(version));
    }

    /** A unit's own. */
    @POST
    @RequiresPermission("core.admin")
    @Returns(SeriesView.class)
    public Response create(Trial series) {
        if (series.unit().isEmpty()) {
            throw new InvalidInputException("unit", "Escriba las siglas de la unidad.");
        }
        SeriesFormat made = formats.save(series.type(), series.unit().strip(), series.form(), 0);
        return Versions.created("document-series/" + made.type() + "/" + encoded(made.unit()), view(made), made.version());
    }

    /** What a series would look like, with every rule that saving has. */
    @POST
    @Path("preview")
    @RequiresPermission("core.admin")
    public Preview preview(Trial trial) {
        return preview.of(() -> formats.checked(trial.type(), trial.unit(), trial.form(), 0));
    }

    private Response answer(SeriesFormat format) {
        return Versions.ok(view(format), format.version());
    }

    private SeriesView view(SeriesFormat f) {
        return new SeriesView(f.type(), formats.name(f.type()), f.unit(), f.word(), f.pattern(), f.padding(), f.yearly(), f.firstNumber(),
                preview.next(f), preview.heading(), f.version());
    }

    private static String encoded(String unit) {
        return URLEncoder.encode(unit, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String name(String unit) {
        return unit.equals(ALL) ? "" : unit;
    }
}
