package org.pregon.core.internal.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pregon.core.rest.Paging;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** A database with a table of changes, things that can be found, and any number of nodes that follow. */
final class SearchPlatform implements AutoCloseable {
    static final CurrentUser ANYBODY = new CurrentUser(7, "ana", "Ana Ruiz", List.of(), Set.of("*"));

    final TestPlatform platform;
    final SearchChanges search = new SearchChanges();
    final ChangeFeed feed;
    final Things things = new Things("test.thing");
    private final List<Node> nodes = new ArrayList<>();

    SearchPlatform(TestDatabase engine, Clock clock) {
        this(new TestPlatform(engine, clock), clock);
    }

    SearchPlatform(TestPlatform platform, Clock clock) {
        this.platform = platform;
        feed = new ChangeFeed(platform.coreSql(), clock);
    }

    Node node(Path data) {
        Node node = new Node(data);
        node.kinds.addSearchable(things);
        return node;
    }

    /** Saves a record with its note. */
    void save(SearchRecord record) {
        platform.coreSql().run(session -> {
            things.records.put(record.id(), record);
            search.changed(session, things.kind(), record.id());
        });
    }

    void save(long id, String title) {
        save(SearchRecord.of(id, title, "#/test/" + id));
    }

    void delete(long id) {
        platform.coreSql().run(session -> {
            things.records.remove(id);
            search.changed(session, things.kind(), id);
        });
    }

    @Override
    public void close() {
        nodes.forEach(Node::stop);
        platform.close();
    }

    /** One process: its index and who asks it. */
    final class Node {
        final Kinds kinds = new Kinds();
        final Indexer indexer;
        final SearchDesk desk;
        private boolean stopped;

        private Node(Path data) {
            indexer = new Indexer(feed, kinds, search, data);
            desk = new SearchDesk(indexer);
            nodes.add(this);
        }

        /** Ids of what is found, the best first. */
        List<Long> find(String typed) {
            return find(typed, ANYBODY);
        }

        List<Long> find(String typed, CurrentUser user) {
            Set<String> seen = kinds.of(user).stream().map(Searchable::kind).collect(Collectors.toSet());
            Set<String> covered = kinds.of(user).stream().flatMap(kind -> kind.covers().stream()).collect(Collectors.toSet());
            return find(new Wanted(Wanted.words(typed), seen, null, null, Wanted.limits(user, List.copyOf(kinds.of(user))), covered));
        }

        List<Long> find(Wanted wanted) {
            return desk.page(wanted, Paging.of(null, 200, null, List.of(SearchDesk.RELEVANCE))).page().items().stream().map(Hit::id).toList();
        }

        List<Hit> hits(String typed) {
            Wanted wanted = new Wanted(Wanted.words(typed), Set.of(things.kind()), null, null, Map.of(), Set.of());
            return desk.page(wanted, Paging.of(null, 200, null, List.of(SearchDesk.RELEVANCE))).page().items();
        }

        /** Follows what is committed, then looks. */
        List<Long> now(String typed) {
            find(typed); // opens it
            indexer.round();
            return find(typed);
        }

        void stop() {
            if (stopped) {
                return;
            }
            stopped = true;
            try {
                indexer.stop();
            } catch (InterruptedException | IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    static List<Long> ids(long... ids) {
        return Arrays.stream(ids).boxed().toList();
    }
}
