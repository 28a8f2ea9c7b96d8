package org.pregon.directory.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.directory.Posts;
import org.pregon.directory.db.PostMapper;
import org.pregon.directory.db.PostMapper.PostLine;

/** Posts: by title and institution, where they are shown. */
@Component
public final class PostSearch implements Searchable {
    private final Sql sql;

    @Activate
    public PostSearch(@Reference(target = "(pregon.module=directory)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Posts.ENTITY;
    }

    @Override
    public String name() {
        return "Cargos";
    }

    @Override
    public String icon() {
        return "briefcase-business";
    }

    @Override
    public String permission() {
        return "directory.read";
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(PostMapper.class).ids(after, limit));
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(PostMapper.class).these(ids)).stream().map(PostSearch::record).toList();
    }

    private static SearchRecord record(PostLine row) {
        return SearchRecord.of(row.id(), row.title(), "#/directory/" + row.institutionId())
                .detail(row.institution())
                .state(row.active() ? "" : "Inactivo");
    }
}
