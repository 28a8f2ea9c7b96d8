package org.pregon.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.InvalidInputException;
import org.pregon.core.NotFoundException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.internal.mail.TemplateBook.TemplateForm;
import org.pregon.core.internal.mail.TemplateBook.Trial;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class TemplateBookTest {
    private static final String ID = MailPlatform.TEMPLATE.id();

    private final TestDatabase engine;
    @TempDir private Path folder;
    private MailPlatform office;

    TemplateBookTest(TestDatabase engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        office = new MailPlatform(engine, folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theOfficesWordsReplaceTheModulesUntilTheyAreRestored() {
        office.book.save(ID, new TemplateForm("Le invitamos: {acto}", "Estimada {nombre}:"), 0);
        assertThat(subject()).isEqualTo("Le invitamos: Aniversario");
        assertThat(office.book.get(ID).changed()).isTrue();

        office.book.restore(ID, 1);

        assertThat(subject()).isEqualTo("Invitación: Aniversario");
        assertThat(office.book.get(ID).changed()).isFalse();
    }

    @Test
    void aPlaceholderThatDoesNotExistIsRefusedByItsName() {
        assertThatThrownBy(() -> office.book.save(ID, new TemplateForm("Invitación", "Señora {apellido}"), 0))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.errors()).extracting("field").containsExactly("text");
                    assertThat(refused.errors().get(0).message()).isEqualTo("No existe {apellido}. Use {acto}, {nombre}.");
                });
    }

    @Test
    void whoSavesOverSomebodyElsesWordsIsTold() {
        office.book.save(ID, new TemplateForm("Uno", "Uno"), 0);

        assertThatThrownBy(() -> office.book.save(ID, new TemplateForm("Dos", "Dos"), 0)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> office.book.restore(ID, 2)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void thePreviewShowsTheSamplesAndEscapesWhatIsTyped() {
        var preview = office.book.preview(ID, new TemplateForm("{acto}", "<script>alert(1)</script> {nombre}\n\nhttps://muni.example/?a=\"x\""));

        assertThat(preview.subject()).isEqualTo("Aniversario");
        assertThat(preview.html()).contains("&lt;script&gt;alert(1)&lt;/script&gt; Ana Quispe").doesNotContain("<script>");
    }

    @Test
    void aTestGoesOutWithTheSamples() throws Exception {
        office.startServer();
        office.book.test(ID, new Trial("{acto}", "Señora {nombre}", "jefa@muni.example"));

        office.sender.round();

        assertThat(office.received(0).getSubject()).isEqualTo("Prueba: Aniversario");
    }

    @Test
    void whatNoModuleNamesIsNotThere() {
        assertThatThrownBy(() -> office.book.get("test.unknown")).isInstanceOf(NotFoundException.class);
    }

    private String subject() {
        return office.platform.coreSql().read(session -> office.outbox.words(session, ID, Map.of("acto", "Aniversario", "nombre", "Ana"))).subject();
    }
}
