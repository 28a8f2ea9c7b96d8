package org.pregon.core.internal.table;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Page;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListFiles;

/** What kinds of files a list can be had as now, for the menus of the screens. */
@Component(service = FileKindsResource.class)
@ApiResource
@JakartarsName("core-file-kinds")
@Path("lists/kinds")
@Produces(MediaType.APPLICATION_JSON)
public class FileKindsResource {
    private final ListFiles files;

    @Activate
    public FileKindsResource(@Reference ListFiles files) {
        this.files = files;
    }

    @GET
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Page<String> kinds() {
        return new Page<>(files.kinds().stream().map(FileKind::extension).toList(), null);
    }
}
