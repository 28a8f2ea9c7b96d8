package org.pregon.core.internal.notice;

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
import org.pregon.core.table.FileColumn;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListDownload;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;
import org.pregon.core.table.ListFilter;

/** The list of notices as a file. */
@Component(service = NoticeExportResource.class)
@ApiResource
@JakartarsName("core-notices-export")
@Path("notices/export." + FileKind.PATH)
public class NoticeExportResource {
    private static final ListFile<Notice> FILE = new ListFile<>(Notices.ENTITY, "avisos", "Avisos internos", List.of(
            new FileColumn<>("enviado", 2, Notice::sentAt),
            new FileColumn<>("título", 4, Notice::title),
            new FileColumn<>("texto", 0, Notice::body),
            new FileColumn<>("de", 2, Notice::authorName),
            new FileColumn<>("para", 3, Notice::audience),
            new FileColumn<>("destinatarios", 1, Notice::readers),
            new FileColumn<>("leyeron", 1, Notice::confirmed),
            new FileColumn<>("estado", 1, notice -> notice.state().label()),
            new FileColumn<>("motivo del retiro", 0, Notice::reason)),
            List.of(new ListFilter("q", "texto"), new ListFilter("state", "estado", state -> NoticeState.of(state).map(NoticeState::label).orElse(state)),
                    new ListFilter("of", "de quién", of -> of.equals("me") ? "para mí" : "enviados por mí"), new ListFilter("unread", "sin leer")));

    private final Notices notices;
    private final ListFiles files;

    @Activate
    public NoticeExportResource(@Reference Notices notices, @Reference ListFiles files) {
        this.notices = notices;
        this.files = files;
    }

    @GET
    @Filters({"q", "state", "of", "unread"})
    @RequiresPermission("notices.read")
    public Response export(@PathParam("kind") String kind, @Context UriInfo address) {
        return file(kind, new ListQuery(address)).response();
    }

    ListDownload file(String kind, ListQuery query) {
        NoticeFilter filter = NoticeQuery.filter(query);
        Paging paging = query.paging(Notices.ORDERS, "-sent");
        return files.take(FILE, kind, query, reader -> notices.each(filter, paging, reader));
    }
}
