package org.pregon.core.internal.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What an index knows of itself, written with every commit of it: a crash takes back both together.
 *
 * @param node this index's name among those that follow the feed
 * @param epoch of the feed it was built from
 * @param batch the last one it has followed
 * @param build grows with every building anew, so that what an older one left can be told
 * @param complete the kinds all of whose records stand in it
 */
record IndexState(String node, String epoch, long batch, long build, Set<String> complete) {
    IndexState {
        complete = Set.copyOf(complete);
    }

    /** Of an index with nothing in it. */
    static IndexState fresh() {
        return new IndexState(UUID.randomUUID().toString(), "", 0, 1, Set.of());
    }

    /** Of an index that shall be built anew from the feed as it is now; what stands in it serves until then. */
    IndexState anew(SearchMapper.Feed feed) {
        return new IndexState(node, feed.epoch(), feed.batch(), build + 1, Set.of());
    }

    IndexState at(long followed) {
        return new IndexState(node, epoch, followed, build, complete);
    }

    IndexState with(String kind) {
        Set<String> more = new TreeSet<>(complete);
        more.add(kind);
        return new IndexState(node, epoch, batch, build, more);
    }

    /** Whether following the feed from here leads to what the records are. */
    boolean follows(SearchMapper.Feed feed) {
        return epoch.equals(feed.epoch()) && batch >= feed.trimmed() && batch <= feed.batch();
    }

    Map<String, String> written() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("layout", Fields.LAYOUT);
        values.put("node", node);
        values.put("epoch", epoch);
        values.put("batch", Long.toString(batch));
        values.put("build", Long.toString(build));
        values.put("complete", String.join(" ", complete));
        return values;
    }

    /** @throws IllegalArgumentException for what another version of the program wrote */
    static IndexState read(Map<String, String> values) {
        if (!Fields.LAYOUT.equals(values.get("layout"))) {
            throw new IllegalArgumentException("Layout " + values.get("layout"));
        }
        Set<String> complete = new TreeSet<>(Arrays.asList(values.get("complete").split(" ")));
        complete.remove("");
        return new IndexState(values.get("node"), values.get("epoch"), Long.parseLong(values.get("batch")),
                Long.parseLong(values.get("build")), complete);
    }
}
