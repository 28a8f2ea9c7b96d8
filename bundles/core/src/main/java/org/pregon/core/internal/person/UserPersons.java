package org.pregon.core.internal.person;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Sql;
import org.pregon.core.person.Person;
import org.pregon.core.person.PersonalData;

/** Those who may sign in. An account is not blocked but disabled, under Usuarios. */
@Component
public final class UserPersons implements PersonalData {
    private final Sql sql;

    @Activate
    public UserPersons(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "core.user";
    }

    @Override
    public String name() {
        return "Usuarios";
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public List<Kept> find(Person who) {
        return sql.read(session -> session.mapper(PersonMapper.class).users()).stream()
                .filter(row -> who.named(row.name()) || who.reached(row.email()))
                .map(row -> new Kept(row.id(), row.name(), "#/admin-users/" + row.id(), false, List.of(
                        Fact.of("Usuario", row.login()), Fact.of("Nombre", row.name()), Fact.of("Correo", row.email()),
                        Fact.of("Activo", row.active() ? "sí" : "no"),
                        Fact.of("Desde", Lima.numbers(row.createdAt().atZone(Lima.ZONE).toLocalDate())))))
                .toList();
    }
}
