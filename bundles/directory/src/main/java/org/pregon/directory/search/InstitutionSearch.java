package org.pregon.directory.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.place.Places;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.directory.Institution;
import org.pregon.directory.Institutions;
import org.pregon.directory.db.InstitutionMapper;

/** Institutions: by name and acronym, by where they are and how to reach them. */
@Component
public final class InstitutionSearch implements Searchable {
    private final Sql sql;
    private final Places places;

    @Activate
    public InstitutionSearch(@Reference(target = "(pregon.module=directory)") Sql sql, @Reference Places places) {
        this.sql = sql;
        this.places = places;
    }

    @Override
    public String kind() {
        return Institutions.ENTITY;
    }

    @Override
    public String name() {
        return "Instituciones";
    }

    @Override
    public String icon() {
        return "book-user";
    }

    @Override
    public String permission() {
        return "directory.read";
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(InstitutionMapper.class).ids(after, limit));
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(InstitutionMapper.class).these(ids)).stream().map(this::record).toList();
    }

    private SearchRecord record(Institution row) {
        return SearchRecord.of(row.id(), row.name(), "#/directory/" + row.id())
                .detail(row.acronym(), row.kind().label(), places.name(row.ubigeo()))
                .names(row.acronym())
                .text(row.address(), row.phone(), row.email(), row.website(), row.notes())
                .state(row.active() ? "" : "Inactiva");
    }
}
