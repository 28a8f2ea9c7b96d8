package org.pregon.core.record;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.audit.Audit;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.audit.Changes;
import org.pregon.core.db.NewId;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Keyset;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.rest.Sort;
import org.pregon.core.search.Search;

/**
 * All records of a kind. Whatever is written here stands in the history and is told to the search in the same transaction, and
 * nobody writes over what somebody else wrote meanwhile.
 *
 * @param <T> the record
 * @param <F> what narrows a list
 */
public final class RecordSet<T extends Stored, F> {
    private static final int EXPORT_BATCH = 500;

    private final RecordKind<T, F> kind;
    private final Sql sql;
    private final Audit audit;
    private final Search search;

    public RecordSet(RecordKind<T, F> kind, Sql sql, Audit audit, Search search) {
        this.kind = kind;
        this.sql = sql;
        this.audit = audit;
        this.search = search;
    }

    public String entity() {
        return kind.entity();
    }

    public List<Sort> sorts() {
        return kind.sorts();
    }

    public Page<T> list(F filter, Paging paging) {
        Keyset keyset = Keyset.of(paging, kind.sorts(), kind.whole().test(filter));
        List<T> rows = sql.read(session -> mapper(session).list(filter, keyset));
        return Page.of(rows, paging, kind.key(paging.column())::apply, Stored::id);
    }

    public Count count(F filter) {
        return Count.of(sql.read(session -> mapper(session).count(filter, Count.ENOUGH + 1)));
    }

    /** Hands over every record of a list in its order, a page at a time, so that memory stays small. */
    public void each(F filter, Paging paging, Consumer<T> reader) {
        Paging next = paging.withLimit(EXPORT_BATCH);
        while (true) {
            Page<T> page = list(filter, next);
            page.items().forEach(reader);
            if (page.next() == null) {
                return;
            }
            next = next.after(page.next());
        }
    }

    /** @throws NotFoundException with the kind's own words */
    public T get(long id) {
        return sql.read(session -> get(session, id));
    }

    public T get(Session session, long id) {
        return mapper(session).find(id).orElseThrow(() -> new NotFoundException(kind.missing()));
    }

    public Optional<T> find(long id) {
        return sql.read(session -> mapper(session).find(id));
    }

    /** Those that exist, in no order. */
    public List<T> these(List<Long> ids) {
        return ids.isEmpty() ? List.of() : sql.read(session -> mapper(session).these(ids));
    }

    /** The next ids behind that one, ascending, at most so many. */
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> mapper(session).ids(after, limit));
    }

    /**
     * Adds a record in the caller's transaction.
     *
     * @param draft gives the record of an id, with version 1; asked with 0 first
     * @return what now stands, without reading it again
     */
    public T insert(Session session, LongFunction<T> draft, String action) {
        T unborn = draft.apply(0);
        NewId key = new NewId();
        mapper(session).insert(unborn, kind.keys().apply(unborn), key);
        T created = draft.apply(key.getId());
        noted(session, action, null, created);
        return created;
    }

    /**
     * Changes a record in the caller's transaction.
     *
     * @param version that the caller read; what {@code edit} gives has one more
     * @throws StaleVersionException when somebody else was first
     */
    public T change(Session session, long id, int version, String action, UnaryOperator<T> edit) {
        return change(session, id, version, (before, after) -> action, edit);
    }

    /** Like {@link #change(Session, long, int, String, UnaryOperator)}, where the change itself tells what was done. */
    public T change(Session session, long id, int version, BiFunction<T, T, String> action, UnaryOperator<T> edit) {
        T before = get(session, id);
        if (before.version() != version) {
            throw new StaleVersionException();
        }
        T after = edit.apply(before);
        if (mapper(session).update(after, kind.keys().apply(after)) == 0) {
            throw new StaleVersionException();
        }
        noted(session, action.apply(before, after), before, after);
        return after;
    }

    /** What happened to one, newest first. */
    public Page<Entry> history(long id, @Nullable String after) {
        return audit.history(kind.entity(), id, after);
    }

    private void noted(Session session, String action, @Nullable T before, T after) {
        audit.record(session, kind.entity(), after.id(), action, kind.fields().apply(Changes.between(before, after)).build());
        search.changed(session, kind.entity(), after.id());
    }

    private RecordMapper<T, F> mapper(Session session) {
        return session.mapper(kind.mapper());
    }
}
