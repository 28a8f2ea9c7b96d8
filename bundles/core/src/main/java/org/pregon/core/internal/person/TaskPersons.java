package org.pregon.core.internal.person;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.person.Person;
import org.pregon.core.person.PersonalData;

/** Who asked for something, gave it to do, or has it to do. */
@Component
public final class TaskPersons implements PersonalData {
    private final Sql sql;

    @Activate
    public TaskPersons(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "core.task";
    }

    @Override
    public String name() {
        return "Encargos";
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public List<Kept> find(Person who) {
        return sql.read(session -> session.mapper(PersonMapper.class).tasks()).stream()
                .filter(row -> who.named(row.requestedBy()) || who.named(row.assignerName()) || who.named(row.assigneeName()))
                .map(row -> new Kept(row.id(), row.title(), "#/tasks/" + row.id(), false, List.of(Fact.of("Encargo", row.title()),
                        Fact.of("Lo pide", row.requestedBy()), Fact.of("Lo encarga", row.assignerName()), Fact.of("Lo tiene", row.assigneeName()))))
                .toList();
    }
}
