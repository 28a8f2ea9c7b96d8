package org.pregon.core.internal.person;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.Lima;
import org.pregon.core.db.Session;
import org.pregon.core.db.Sql;
import org.pregon.core.internal.mail.Blocks;
import org.pregon.core.internal.person.PersonMapper.CopyRow;
import org.pregon.core.person.Person;
import org.pregon.core.person.PersonalData;

/** Addresses that mail went to. One that is blocked gets nothing more. */
@Component
public final class MailPersons implements PersonalData {
    private static final int SHOWN = 100;

    private final Sql sql;
    private final Blocks blocks;

    @Activate
    public MailPersons(@Reference(target = "(pregon.module=core)") Sql sql, @Reference Blocks blocks) {
        this.sql = sql;
        this.blocks = blocks;
    }

    @Override
    public String kind() {
        return "core.mail";
    }

    @Override
    public String name() {
        return "Correo enviado";
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public boolean blockable() {
        return true;
    }

    /** One for the address; its number is that of the first mail to it, which stays. */
    @Override
    public List<Kept> find(Person who) {
        if (who.email().isEmpty()) {
            return List.of();
        }
        return sql.read(session -> {
            PersonMapper rows = session.mapper(PersonMapper.class);
            List<CopyRow> copies = rows.copies(who.email());
            if (copies.isEmpty()) {
                return List.of();
            }
            List<Fact> facts = new ArrayList<>(List.of(Fact.of("Correo", who.email()), Fact.of("Mensajes", copies.size())));
            copies.stream().limit(SHOWN).forEach(copy -> facts.add(Fact.of(Lima.numbers(copy.createdAt().atZone(Lima.ZONE).toLocalDate()), copy.subject())));
            return List.of(new Kept(copies.get(copies.size() - 1).id(), who.email(), null, !rows.blockedAddresses(who.email()).isEmpty(), facts));
        });
    }

    @Override
    public void block(Session session, long id, boolean blocked, String reason) {
        blocks.ofCopy(session, id, blocked, "Datos personales: " + reason);
    }
}
