package org.pregon.core.internal.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.search.Searchable;
import org.pregon.core.security.CurrentUser;

/** The kinds of records that can be found now. */
@Component(service = Kinds.class)
public final class Kinds {
    private final Map<String, Searchable> kinds = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addSearchable(Searchable searchable) {
        kinds.put(searchable.kind(), searchable);
        listeners.forEach(Runnable::run);
    }

    public void removeSearchable(Searchable searchable) {
        kinds.remove(searchable.kind(), searchable);
    }

    void onArrival(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    Collection<Searchable> all() {
        return kinds.values();
    }

    public Optional<Searchable> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** Those whose records this user may see and does not find in another shape, by name. */
    List<Searchable> of(CurrentUser user) {
        List<Searchable> seen = kinds.values().stream().filter(kind -> user.may(kind.permission())).toList();
        return seen.stream().filter(kind -> seen.stream().noneMatch(other -> other.covers().contains(kind.kind())))
                .sorted(java.util.Comparator.comparing(Searchable::name)).toList();
    }

    static String module(Searchable kind) {
        return kind.kind().substring(0, Math.max(0, kind.kind().indexOf('.')));
    }
}
