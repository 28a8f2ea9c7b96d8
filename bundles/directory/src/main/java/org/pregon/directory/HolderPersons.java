package org.pregon.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.person.Person;
import org.pregon.core.person.PersonalData;
import org.pregon.core.search.Search;
import org.pregon.directory.db.PostMapper.HolderLine;
import org.pregon.directory.db.PostMapper;

/** Who holds or held a post. Blocked, the post looks vacant and nobody finds the name. */
@Component
public final class HolderPersons implements PersonalData {
    private final Sql sql;
    private final Search search;

    @Activate
    public HolderPersons(@Reference(target = "(pregon.module=directory)") Sql sql, @Reference Search search) {
        this.sql = sql;
        this.search = search;
    }

    @Override
    public String kind() {
        return Terms.ENTITY;
    }

    @Override
    public String name() {
        return "Directorio: titulares de cargos";
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public boolean blockable() {
        return true;
    }

    @Override
    public List<Kept> find(Person who) {
        return sql.read(session -> session.mapper(PostMapper.class).holders()).stream()
                .filter(row -> who.named(row.holder()) || who.reached(row.email()))
                .map(row -> new Kept(row.id(), row.holder(), "#/directory/" + row.institutionId(), row.blocked(), facts(row))).toList();
    }

    @Override
    public void block(Session session, long id, boolean blocked, String reason) {
        if (session.mapper(PostMapper.class).block(id, blocked) == 0) {
            throw new NotFoundException("No existe ese titular.");
        }
        search.changed(session, Terms.ENTITY, id);
    }

    private static List<Fact> facts(HolderLine row) {
        return List.of(Fact.of("Nombre", row.holder()), Fact.of("Cargo", row.title()), Fact.of("Institución", row.institution()),
                Fact.of("Desde", day(row.startsOn())), Fact.of("Hasta", day(row.endsOn())), Fact.of("Tratamiento", row.treatment()),
                Fact.of("Teléfono", row.phone()), Fact.of("Correo", row.email()), Fact.of("Origen de los datos", row.source()),
                Fact.of("Finalidad", row.purpose()), Fact.of("Base legal", row.basis() == null ? null : row.basis().label()),
                Fact.of("Obtenidos el", day(row.obtainedOn())));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Lima.numbers(day);
    }
}
