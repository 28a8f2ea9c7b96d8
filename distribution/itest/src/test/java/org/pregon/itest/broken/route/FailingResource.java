package org.pregon.itest.broken.route;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.db.Sql;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.PublicRoute;

/** Made only when somebody asks for it, and then it throws. */
@Component(service = FailingResource.class)
@ApiResource
@JakartarsName("itest-failing")
@Path("unroutable")
public class FailingResource {
    @Activate
    public FailingResource(@Reference(target = "(pregon.module=unroutable)") Sql sql) {
        throw new IllegalStateException("the bridge is out for " + sql.getClass().getSimpleName());
    }

    @GET
    @PublicRoute("It never answers.")
    public String read() {
        return "never";
    }
}
