package org.pregon.calendar;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.db.ActivityMapper;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.person.Person;
import org.pregon.core.person.PersonalData;

/** Who answers for an activity or takes part in it. */
@Component
public final class ActivityPersons implements PersonalData {
    private static final int BATCH = 500;

    private final Sql sql;

    @Activate
    public ActivityPersons(@Reference(target = "(pregon.module=calendar)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Activities.ENTITY;
    }

    @Override
    public String name() {
        return "Calendario: actividades";
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public List<Kept> find(Person who) {
        List<Kept> found = new ArrayList<>();
        long last = 0;
        while (true) {
            long after = last;
            List<Activity> batch = sql.read(session -> {
                ActivityMapper rows = session.mapper(ActivityMapper.class);
                List<Long> ids = rows.ids(after, BATCH);
                return ids.isEmpty() ? List.of() : rows.these(ids);
            });
            if (batch.isEmpty()) {
                return found;
            }
            batch.stream().filter(row -> who.named(row.responsible()) || who.named(row.participants())).map(ActivityPersons::kept).forEach(found::add);
            last = batch.stream().mapToLong(Activity::id).max().orElseThrow();
        }
    }

    private static Kept kept(Activity row) {
        return new Kept(row.id(), row.title(), "#/calendar/" + row.id(), false, List.of(Fact.of("Actividad", row.title()),
                Fact.of("Día", Lima.numbers(row.startsAt().toLocalDate())), Fact.of("Responsable", row.responsible()), Fact.of("Participantes", row.participants())));
    }
}
