package org.pregon.directory.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.directory.Terms;
import org.pregon.directory.db.PostMapper;
import org.pregon.directory.db.PostMapper.TermLine;

/** Who holds or held a post: by name, and by the post. */
@Component
public final class PersonSearch implements Searchable {
    private final Sql sql;

    @Activate
    public PersonSearch(@Reference(target = "(pregon.module=directory)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Terms.ENTITY;
    }

    @Override
    public String name() {
        return "Personas";
    }

    @Override
    public String icon() {
        return "user-round";
    }

    @Override
    public String permission() {
        return "directory.read";
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(PostMapper.class).termIds(after, limit));
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(PostMapper.class).theseTerms(ids)).stream().map(PersonSearch::record).toList();
    }

    private static SearchRecord record(TermLine row) {
        String time = row.endsOn() == null
                ? "desde el " + Lima.numbers(row.startsOn())
                : "del " + Lima.numbers(row.startsOn()) + " al " + Lima.numbers(row.endsOn());
        return SearchRecord.of(row.id(), row.holder(), "#/directory/" + row.institutionId()).person()
                .detail(row.title(), row.institution(), time)
                .date(row.startsOn());
    }
}
