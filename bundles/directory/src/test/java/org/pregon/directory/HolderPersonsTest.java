package org.pregon.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.person.Person;
import org.pregon.core.person.PersonalData.Fact;
import org.pregon.core.person.PersonalData.Kept;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

/** What the directory keeps of a person, found and hidden. */
@OnBothDatabases
class HolderPersonsTest {
    private static final Person ANA = new Person("ruiz ana", "");

    private final TestDirectory directory;
    private final HolderPersons persons;
    private final Post mayor;

    HolderPersonsTest(TestDatabase engine) {
        directory = new TestDirectory(engine);
        persons = new HolderPersons(directory.sql, directory.platform.search());
        mayor = directory.addPost(directory.add("Municipalidad"), "Alcaldesa");
        directory.terms.appoint(mayor.id(), new TermForm("Ana Ruiz Ñahui", LocalDate.of(2026, 1, 1), null, null, "984 100 200", "ana@correo.example",
                "Resolución 12", "Protocolo", Basis.CONSENT, LocalDate.of(2026, 1, 5)));
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void whereItComesFromWhatForAndOnWhichGroundIsKeptWithThePerson() {
        Kept ana = persons.find(ANA).get(0);

        assertThat(ana.facts()).contains(new Fact("Origen de los datos", "Resolución 12"), new Fact("Finalidad", "Protocolo"),
                new Fact("Base legal", "Consentimiento de la persona"), new Fact("Obtenidos el", "05/01/2026"), new Fact("Correo", "ana@correo.example"));
        assertThat(ana.facts()).extracting(Fact::label).doesNotContain("Hasta");
        assertThat(persons.find(new Person("", "ANA@correo.example"))).hasSize(1);
        assertThat(persons.find(new Person("otra", "otra@correo.example"))).isEmpty();
    }

    @Test
    void aBlockedHolderIsSeenNowhereButHereAndComesBackAsItWas() {
        Kept ana = persons.find(ANA).get(0);
        block(ana.id(), true);

        assertThat(directory.posts.get(mayor.id()).holder()).isNull();
        assertThat(directory.terms.list(mayor.id())).isEmpty();
        assertThatThrownBy(() -> directory.terms.get(mayor.id(), ana.id())).isInstanceOf(NotFoundException.class);
        assertThat(persons.find(ANA).get(0).blocked()).isTrue();
        // Nobody else held the post in that time, and nobody learns who did.
        assertThatThrownBy(() -> directory.terms.appoint(mayor.id(), new TermForm("Luis Paz", LocalDate.of(2026, 1, 1), null, null, null, null)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors().get(0).message()).doesNotContain("Ana"));

        block(ana.id(), false);

        assertThat(directory.posts.get(mayor.id()).holderEmail()).isEqualTo("ana@correo.example");
        assertThat(List.copyOf(directory.terms.list(mayor.id()))).singleElement().returns(Basis.CONSENT, Term::basis);
        assertThatThrownBy(() -> block(999_999, true)).isInstanceOf(NotFoundException.class);
    }

    private void block(long id, boolean blocked) {
        directory.sql.run(session -> persons.block(session, id, blocked, "Lo pidió."));
    }
}
