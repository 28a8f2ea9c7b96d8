package org.pregon.core.internal.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.pregon.core.PregonException;
import org.pregon.core.link.RelatedRecords;
import org.pregon.core.rest.ApiResource;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.security.RequiresPermission;

/** What the modules that are there have about a record of another. */
@Component(service = RelatedResource.class)
@ApiResource
@JakartarsName("core-related")
@Path("related")
@Produces(MediaType.APPLICATION_JSON)
public class RelatedResource {
    private static final int SHOWN = 8;

    private final Kinds kinds;
    private final List<RelatedRecords> asked = new CopyOnWriteArrayList<>();

    @Activate
    public RelatedResource(@Reference Kinds kinds) {
        this.kinds = kinds;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addRelated(RelatedRecords related) {
        asked.add(related);
    }

    void removeRelated(RelatedRecords related) {
        asked.remove(related);
    }

    record Item(long id, String title, String detail, @Nullable LocalDate date, String state, String href) {}

    /** @param more whether there are others that are not shown */
    record Group(String kind, String name, String icon, List<Item> items, boolean more) {}

    record Related(List<Group> groups) {}

    @GET
    @RequiresPermission("core.read")
    public Related related(@QueryParam("type") @DefaultValue("") String type, @QueryParam("id") @DefaultValue("") String id) {
        CurrentUser user = CurrentUser.get();
        return new Related(asked.stream()
                .flatMap(one -> kinds.find(one.kind()).filter(kind -> user.may(kind.permission()))
                        .flatMap(kind -> group(one, kind, type, id, user)).stream())
                .sorted(java.util.Comparator.comparing(Group::name))
                .toList());
    }

    private static Optional<Group> group(RelatedRecords one, Searchable kind, String type, String id, CurrentUser user) {
        List<Long> ids = one.of(type, id, SHOWN + 1);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        List<Long> shown = ids.subList(0, Math.min(SHOWN, ids.size()));
        try {
            Map<Long, SearchRecord> records = kind.read(shown).stream().collect(Collectors.toMap(SearchRecord::id, Function.identity()));
            List<Item> items = shown.stream().map(records::get).filter(record -> record != null && visible(record, user))
                    .map(record -> new Item(record.id(), record.title(), record.detail(), record.date(), record.state(), record.href()))
                    .toList();
            return Optional.of(new Group(kind.kind(), kind.name(), kind.icon(), items, ids.size() > SHOWN)).filter(found -> !items.isEmpty());
        } catch (PregonException gone) {
            // A module on its way out must not take the page of another along.
            return Optional.empty();
        }
    }

    private static boolean visible(SearchRecord record, CurrentUser user) {
        return record.unit() == null || user.units().contains(record.unit());
    }
}
