package org.pregon.core.record;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Filters;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.rest.Returns;
import org.pregon.core.rest.Versions;
import org.pregon.core.security.RequiresPermission;
import org.pregon.core.table.FileKind;
import org.pregon.core.table.ListFile;
import org.pregon.core.table.ListFiles;

/**
 * The routes of a kind of record: list, count, files of the list, one, its history, new, changed. The resource that extends this
 * carries {@code @Path} and {@code @Filters}; permissions are {@code read} and {@code write} of the module that the
 * path begins with.
 *
 * @param <T> the record
 * @param <W> what somebody writes of it
 * @param <F> what narrows a list
 * @param <V> how it is shown
 */
public abstract class RecordResource<T extends Stored, W, F, V> {
    private final RecordSet<T, F> records;
    private final ListFiles files;
    private final ListFile<T> file;
    private final String place;

    protected RecordResource(RecordSet<T, F> records, ListFiles files, ListFile<T> file) {
        this.records = records;
        this.files = files;
        this.file = file;
        this.place = getClass().getAnnotation(Path.class).value();
    }

    /** What the address narrows the list to; what is wrong is noted in the query. */
    protected abstract F filter(ListQuery query);

    protected abstract T create(W form);

    protected abstract T update(long id, W form, int version);

    protected abstract V view(T row);

    @GET
    @Filters({})
    @RequiresPermission(RequiresPermission.READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Page<V> list(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return records.list(filter(query), query.paging(records.sorts())).map(this::view);
    }

    @GET
    @Path("count")
    @Filters({})
    @RequiresPermission(RequiresPermission.READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Count count(@Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        return records.count(query.checked(filter(query)));
    }

    @GET
    @Path("export." + FileKind.PATH)
    @Filters({})
    @RequiresPermission(RequiresPermission.READ)
    public Response export(@PathParam("kind") String kind, @Context UriInfo address) {
        ListQuery query = new ListQuery(address);
        F filter = filter(query);
        Paging paging = query.paging(records.sorts());
        return files.take(file, kind, query, reader -> records.each(filter, paging, reader)).response();
    }

    @GET
    @Path("{id: \\d+}")
    @RequiresPermission(RequiresPermission.READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Returns(variable = "V")
    public Response get(@PathParam("id") long id) {
        return answer(records.get(id));
    }

    @GET
    @Path("{id: \\d+}/history")
    @RequiresPermission(RequiresPermission.READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Page<Entry> history(@PathParam("id") long id, @QueryParam("after") String after) {
        return records.history(id, after);
    }

    @POST
    @RequiresPermission(RequiresPermission.WRITE)
    @Produces(MediaType.APPLICATION_JSON)
    @Returns(variable = "V")
    public Response add(W form) {
        T created = create(form);
        return Versions.created(place + '/' + created.id(), view(created), created.version());
    }

    @PUT
    @Path("{id: \\d+}")
    @RequiresPermission(RequiresPermission.WRITE)
    @Produces(MediaType.APPLICATION_JSON)
    @Returns(variable = "V")
    public Response put(@PathParam("id") long id, @HeaderParam("If-Match") String version, W form) {
        return answer(update(id, form, Versions.required(version)));
    }

    protected final Response answer(T row) {
        return Versions.ok(view(row), row.version());
    }
}
