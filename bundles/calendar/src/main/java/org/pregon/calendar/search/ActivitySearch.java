package org.pregon.calendar.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.Activities;
import org.pregon.calendar.Activity;
import org.pregon.calendar.ActivityState;
import org.pregon.calendar.db.ActivityMapper;
import org.pregon.core.db.Sql;
import org.pregon.core.search.SearchRecord;
import org.pregon.core.search.Searchable;
import org.pregon.core.text.RichText;

/** Activities: by all that is written about them, with the day they begin. */
@Component
public final class ActivitySearch implements Searchable {
    private final Sql sql;

    @Activate
    public ActivitySearch(@Reference(target = "(pregon.module=calendar)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Activities.ENTITY;
    }

    @Override
    public String name() {
        return "Actividades";
    }

    @Override
    public String icon() {
        return "calendar-days";
    }

    @Override
    public String permission() {
        return "calendar.read";
    }

    @Override
    public List<Long> ids(long after, int limit) {
        return sql.read(session -> session.mapper(ActivityMapper.class).ids(after, limit));
    }

    @Override
    public List<SearchRecord> read(List<Long> ids) {
        return sql.read(session -> session.mapper(ActivityMapper.class).these(ids)).stream().map(ActivitySearch::record).toList();
    }

    private static SearchRecord record(Activity row) {
        return SearchRecord.of(row.id(), row.title(), "#/calendar/" + row.id())
                .detail(row.kind().label(), row.place(), row.institutionName())
                .names(row.responsible(), row.participants())
                .text(RichText.plain(row.description()), row.result(), row.evaluation(), row.cancelReason())
                .date(row.startsAt().toLocalDate()).unit(row.unitId())
                .state(row.state() == ActivityState.CANCELLED ? row.state().label() : "");
    }
}
