package org.pregon.core.internal.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;

/** Records of a module that is not there. */
final class Things implements Searchable {
    private final String kind;
    final Map<Long, SearchRecord> records = new ConcurrentSkipListMap<>();
    boolean broken;
    Set<String> covers = Set.of();

    Things(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String name() {
        return kind;
    }

    @Override
    public String permission() {
        return kind.substring(0, kind.indexOf('.')) + ".read";
    }

    @Override
    public Set<String> covers() {
        return covers;
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        if (broken) {
            throw new IllegalStateException("on purpose");
        }
        return ids.stream().flatMap(id -> Optional.ofNullable(records.get(id)).stream()).toList();
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return records.keySet().stream().filter(id -> id > after).limit(limit).toList();
    }
}
