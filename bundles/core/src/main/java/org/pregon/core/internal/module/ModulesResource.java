package org.pregon.core.internal.module;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.ConflictException;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.security.RequiresPermission;

/** The modules of this installation: how each fares, and starting and stopping one while all others run on. */
@Component(service = ModulesResource.class)
@ApiResource
@JakartarsName("core-modules")
@Path("modules")
@Produces(MediaType.APPLICATION_JSON)
public class ModulesResource {
    private final ModuleReport report;
    private final StoppedModules stopped;

    @Activate
    public ModulesResource(@Reference ModuleReport report, @Reference StoppedModules stopped) {
        this.report = report;
        this.stopped = stopped;
    }

    @GET
    @RequiresPermission("core.admin")
    public List<ModuleState> list() {
        return report.states();
    }

    @POST
    @Path("{id}/start")
    @RequiresPermission("core.admin")
    public List<ModuleState> start(@PathParam("id") String id) throws BundleException {
        report.bundle(id).start();
        stopped.remove(id);
        return report.states();
    }

    @POST
    @Path("{id}/stop")
    @RequiresPermission("core.admin")
    public List<ModuleState> stop(@PathParam("id") String id) throws BundleException {
        if (id.equals(CoreModule.ID) || id.equals("web")) {
            throw new ConflictException("Este módulo sostiene a los demás y no se detiene desde aquí.");
        }
        report.bundle(id).stop();
        stopped.add(id);
        return report.states();
    }
}
