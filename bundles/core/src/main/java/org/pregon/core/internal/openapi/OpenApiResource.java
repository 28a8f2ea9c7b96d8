package org.pregon.core.internal.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.RequiresPermission;

/** The description of what is installed now, OpenAPI 3.1: read from the resources themselves at each request. */
@Component(service = OpenApiResource.class)
@ApiResource
@JakartarsName("core-openapi")
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {
    private final BundleContext context;

    @Activate
    public OpenApiResource(BundleContext context) {
        this.context = context;
    }

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    public ObjectNode get() throws InvalidSyntaxException {
        Schemas schemas = new Schemas();
        Routes routes = new Routes(schemas);
        ServiceReference<?>[] resources = context.getAllServiceReferences(null, "(osgi.jakartars.resource=true)");
        Arrays.stream(resources)
                .sorted(Comparator.comparing(reference -> String.valueOf(reference.getProperty("component.name"))))
                .forEach(reference -> add(routes, reference));
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Pregón")
                .put("version", context.getBundle().getVersion().toString())
                .put("description", "The routes of the modules that are running. Unsafe verbs carry X-CSRF-Token.");
        document.putArray("servers").addObject().put("url", "/api");
        document.set("paths", routes.paths());
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas.components());
        components.putObject("securitySchemes").putObject("session")
                .put("type", "apiKey").put("in", "cookie").put("name", "pregon");
        document.putArray("security").addObject().putArray("session");
        return document;
    }

    private void add(Routes routes, ServiceReference<?> reference) {
        Object resource = context.getService(reference);
        if (resource != null) {
            routes.add(resource.getClass());
            context.ungetService(reference);
        }
    }
}
