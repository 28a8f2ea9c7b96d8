package org.pregon.core.internal.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pregon.core.PregonModule;
import org.pregon.core.document.DocumentType;
import org.pregon.core.document.Draft;
import org.pregon.core.document.SignedDocument;
import org.pregon.core.document.Stamp;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.rest.Paging;
import org.pregon.core.testing.MovableClock;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

/** The document services, put together as Declarative Services would. */
final class DocumentPlatform implements AutoCloseable {
    static final DocumentType REPORT = new DocumentType("test.report", "Informe de prueba", "INFORME");
    static final DocumentType LETTER = new DocumentType("test.letter", "Carta de prueba", "CARTA");
    static final Draft DRAFT = new Draft(REPORT, null, "Actividades de octubre", "#/test/1");

    final MovableClock clock = new MovableClock(TestPlatform.NOW);
    final TestPlatform platform;
    final SeriesFormats formats;
    final SeriesPreview preview;
    final DocumentRegister documents;
    final Register register;
    final FileChecks checks;

    DocumentPlatform(TestDatabase engine) {
        platform = new TestPlatform(engine, clock);
        formats = new SeriesFormats(platform.coreSql(), platform.audit(), clock);
        formats.addModule(new PregonModule() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public List<DocumentType> documentTypes() {
                return List.of(REPORT, LETTER);
            }
        });
        preview = new SeriesPreview(platform.coreSql(), platform.office(), clock);
        documents = anotherNode();
        register = new Register(platform.coreSql(), documents, formats);
        checks = new FileChecks(platform.coreSql(), register, clock);
    }

    DocumentRegister anotherNode() {
        var address = new PublicAddress(new Settings(platform.coreSql(), platform.audit()), "https://pregon.muni.example/");
        return new DocumentRegister(platform.coreSql(), formats, address, platform.office(), platform.audit(), platform.search(), clock);
    }

    SignedDocument sign() {
        return sign(DRAFT);
    }

    SignedDocument sign(Draft draft) {
        return documents.sign(platform.coreSql(), draft, DocumentPlatform::paper, (session, document) -> document);
    }

    void replace(SignedDocument old, SignedDocument by) {
        platform.coreSql().run(session -> documents.replace(session, old.id(), by));
    }

    List<Document> all() {
        return register.list(new DocumentFilter(null, null, null, null), Paging.of("-signed", 200, null, Register.SORTS)).items();
    }

    static byte[] paper(Stamp stamp) {
        return (stamp.designation() + " " + stamp.code()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        platform.close();
    }
}
