package org.pregon.core.internal.search;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.internal.search.SearchDesk.Found;
import org.pregon.core.internal.search.SearchDesk.Groups;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.rest.Filters;
import org.pregon.core.search.Searchable;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.RequiresPermission;

/** The search over everything the caller may see. */
@Component(service = SearchResource.class)
@ApiResource
@JakartarsName("core-search")
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private final SearchDesk desk;
    private final Kinds kinds;

    @Activate
    public SearchResource(@Reference SearchDesk desk, @Reference Kinds kinds) {
        this.desk = desk;
        this.kinds = kinds;
    }

    /** What can be looked for. */
    record Kind(String kind, String name, String icon, String module) {
        static Kind of(Searchable kind) {
            return new Kind(kind.kind(), kind.name(), kind.icon(), Kinds.module(kind));
        }
    }

    /**
     * @param loosely nothing was found as it was typed; these are like it
     * @param incomplete the index is being built, so there may be more
     */
    record Results(List<Hit> items, @Nullable String next, boolean loosely, boolean incomplete) {}

    record KindResults(Kind kind, List<Hit> items, long count, boolean more) {}

    record GroupedResults(List<KindResults> groups, boolean loosely, boolean incomplete) {}

    @GET
    @Filters({"q", "kind", "module", "from", "until"})
    @RequiresPermission(RequiresPermission.ANY_USER)
    public Results search(@Context UriInfo address) {
        SearchQuery query = new SearchQuery(address, kinds.of(CurrentUser.get()));
        Found found = desk.page(query.wanted(), query.paging());
        return new Results(found.page().items(), found.page().next(), found.loosely(), incomplete(query.kinds()));
    }

    @GET
    @Path("groups")
    @Filters({"q", "kind", "module", "from", "until", "each"})
    @RequiresPermission(RequiresPermission.ANY_USER)
    public GroupedResults groups(@Context UriInfo address) {
        SearchQuery query = new SearchQuery(address, kinds.of(CurrentUser.get()));
        Groups found = desk.groups(query.wanted(), query.kinds(), query.each());
        return new GroupedResults(found.groups().stream()
                .map(group -> new KindResults(Kind.of(group.kind()), group.hits(), group.count().count(), group.count().more())).toList(),
                found.loosely(), incomplete(query.kinds()));
    }

    @GET
    @Path("kinds")
    @RequiresPermission(RequiresPermission.ANY_USER)
    public List<Kind> kinds() {
        return kinds.of(CurrentUser.get()).stream().map(Kind::of).toList();
    }

    private boolean incomplete(Collection<Searchable> asked) {
        return asked.stream().anyMatch(kind -> !desk.complete(kind.kind()));
    }
}
