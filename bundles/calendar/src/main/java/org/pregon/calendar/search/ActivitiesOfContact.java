package org.pregon.calendar.search;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.Activities;
import org.pregon.calendar.db.ActivityMapper;
import org.pregon.core.db.Sql;
import org.pregon.core.link.RelatedRecords;

/** The activities held with somebody of the directory, the latest first. */
@Component
public final class ActivitiesOfContact implements RelatedRecords {
    private final Sql sql;

    @Activate
    public ActivitiesOfContact(@Reference(target = "(pregon.module=calendar)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Activities.ENTITY;
    }

    @Override
    public List<Long> of(String type, String id, int limit) {
        return type.equals(CONTACT) ? sql.read(session -> session.mapper(ActivityMapper.class).ofInstitution(id, limit)) : List.of();
    }
}
