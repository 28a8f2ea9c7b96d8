package org.pregon.core.internal.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.audit.AuditMapper.Person;
import org.pregon.core.rest.Keyset;
import org.pregon.core.rest.Page;
import org.pregon.core.rest.Paging;
import org.pregon.core.rest.Sort;

/** The trail as auditors read it: newest first, narrowed, page by page. */
@Component(service = AuditLog.class)
public final class AuditLog {
    static final List<Sort> SORTS = List.of(new Sort("at", "happened_at", "core_audit_time", Instant::parse));
    static final List<String> SORTED = Sort.names(SORTS);

    private static final int EXPORT_BATCH = 1_000;
    private static final int MOST_ENTITIES = 200;

    private final Sql sql;

    @Activate
    public AuditLog(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    Page<AuditRow> search(AuditFilter filter, Paging paging) {
        // Only what is read downwards has an index of its own; the history of one record has another.
        Keyset page = Keyset.of(paging, SORTS, filter.entityId() == null && paging.descending());
        List<AuditRow> rows = sql.read(session -> session.mapper(AuditMapper.class).search(filter, page));
        return Page.of(rows, paging, row -> row.happenedAt().toString(), AuditRow::id);
    }

    /** Hands over every entry, a page at a time, so that memory stays small. */
    void each(AuditFilter filter, Consumer<AuditRow> reader) {
        String after = null;
        do {
            Page<AuditRow> page = search(filter, Paging.of("-at", null, after, SORTED).withLimit(EXPORT_BATCH));
            page.items().forEach(reader);
            after = page.next();
        } while (after != null);
    }

    Optional<AuditRow> find(long id) {
        return sql.read(session -> session.mapper(AuditMapper.class).find(id));
    }

    /** Kinds of records that the trail knows. */
    List<String> entities() {
        return sql.read(session -> {
            List<String> found = new ArrayList<>();
            Optional<String> next = session.mapper(AuditMapper.class).entityAfter("");
            while (next.isPresent() && found.size() < MOST_ENTITIES) {
                found.add(next.get());
                next = session.mapper(AuditMapper.class).entityAfter(next.get());
            }
            return found;
        });
    }

    List<Person> people(String words) {
        return sql.read(session -> session.mapper(AuditMapper.class).people(AuditQuery.pattern(words)));
    }

    Optional<Person> person(long id) {
        return sql.read(session -> session.mapper(AuditMapper.class).person(id));
    }
}
