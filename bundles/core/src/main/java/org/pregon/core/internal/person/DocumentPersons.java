package org.pregon.core.internal.person;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.db.Sql;
import org.pregon.core.person.Person;
import org.pregon.core.person.PersonalData;

/** Who signed, and whom a document's subject names. */
@Component
public final class DocumentPersons implements PersonalData {
    private final Sql sql;

    @Activate
    public DocumentPersons(@Reference(target = "(pregon.module=core)") Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "core.document";
    }

    @Override
    public String name() {
        return "Documentos firmados";
    }

    @Override
    public Sql sql() {
        return sql;
    }

    @Override
    public List<Kept> find(Person who) {
        return sql.read(session -> session.mapper(PersonMapper.class).documents()).stream()
                .filter(row -> who.named(row.signedBy()) || who.named(row.subject()))
                .map(row -> new Kept(row.id(), row.designation(), "#/documents/" + row.id(), false, List.of(Fact.of("Documento", row.designation()),
                        Fact.of("Asunto", row.subject()), Fact.of("Firmado por", row.signedBy()))))
                .toList();
    }
}
