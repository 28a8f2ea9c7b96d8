package org.pregon.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.NotFoundException;
import org.pregon.core.document.DocumentState;
import org.pregon.core.document.Draft;
import org.pregon.core.document.PublicRecord;
import org.pregon.core.document.SignedDocument;
import org.pregon.core.document.Stamp;
import org.pregon.core.document.Standing;
import org.pregon.core.document.Successor;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class DocumentRegisterTest {
    private static final int SIGNERS = 32;

    private final DocumentPlatform office;

    DocumentRegisterTest(TestDatabase engine) {
        office = new DocumentPlatform(engine);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aNumberIsWrittenAsTheOfficeWritesIt() {
        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 001-2026-ORPII/MUNI");
        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 002-2026-ORPII/MUNI");
    }

    @Test
    void everyYearBeginsAtOne() {
        office.sign();
        office.clock.move(Duration.ofDays(90));

        assertThat(office.sign().designation()).isEqualTo("INFORME N.º 001-2027-ORPII/MUNI");
    }

    @Test
    void everyUnitHasItsOwnNumbers() {
        office.sign();

        assertThat(office.sign(new Draft(DocumentPlatform.REPORT, "GDS", "Otro", null)).designation()).isEqualTo("INFORME N.º 001-2026-GDS/MUNI");
    }

    @Test
    void manySignersAtOnceLeaveNoGapAndNoTwin() throws Exception {
        List<SignedDocument> signed = atOnce(SIGNERS, i -> office.sign());

        assertThat(signed).extracting(SignedDocument::number).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, SIGNERS).boxed().toList());
        assertThat(signed).extracting(SignedDocument::code).doesNotHaveDuplicates();
        assertThat(signed).allSatisfy(document -> assertThat(new String(office.documents.file(document.id()), StandardCharsets.UTF_8))
                .contains(document.designation()));
    }

    /** Two registers stand for two nodes on one database: they do not share their turns. */
    @Test
    void twoNodesTakeEachNumberOnceAndMakeTheLostPaperAgain() throws Exception {
        DocumentRegister other = office.anotherNode();
        AtomicInteger papers = new AtomicInteger();

        List<SignedDocument> signed = atOnce(SIGNERS, i -> (i % 2 == 0 ? office.documents : other).sign(office.platform.coreSql(), DocumentPlatform.DRAFT,
                stamp -> {
                    papers.incrementAndGet();
                    return DocumentPlatform.paper(stamp);
                }, (session, document) -> document));

        assertThat(signed).extracting(SignedDocument::number).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, SIGNERS).boxed().toList());
        assertThat(signed).allSatisfy(document -> assertThat(new String(office.documents.file(document.id()), StandardCharsets.UTF_8))
                .isEqualTo(document.designation() + " " + document.code()));
        assertThat(papers.get()).isGreaterThanOrEqualTo(SIGNERS);
    }

    @Test
    void aNumberWhoseFactFailsIsGivenToTheNext() {
        office.sign();
        assertThatThrownBy(() -> office.documents.sign(office.platform.coreSql(), DocumentPlatform.DRAFT, DocumentPlatform::paper, (session, document) -> {
            throw new ConflictException("the fact failed");
        })).isInstanceOf(ConflictException.class);

        assertThat(office.sign().number()).isEqualTo(2);
        assertThat(office.all()).hasSize(2);
    }

    @Test
    void aPaperThatFailsTakesNoNumber() {
        assertThatThrownBy(() -> office.documents.sign(office.platform.coreSql(), DocumentPlatform.DRAFT, stamp -> {
            throw new IllegalStateException("no ink");
        }, (session, document) -> document)).hasMessage("no ink");

        assertThat(office.sign().number()).isEqualTo(1);
    }

    @Test
    void whoeverHoldsThePaperFindsItByItsCodeHoweverTyped() {
        SignedDocument signed = office.sign();

        PublicRecord found = office.documents.find(" " + signed.code().toLowerCase(Locale.ROOT).replace("-", " ") + " ").orElseThrow();

        assertThat(found).isEqualTo(new PublicRecord(signed.code(), "Informe de prueba", signed.designation(), signed.signedAt(),
                DocumentState.VALID, null, null, signed.sha256()));
        assertThat(signed.code()).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}");
        assertThat(office.documents.find("AAAA-AAAA-AAAA")).isEmpty();
        assertThat(office.documents.find("'; DROP TABLE core_document; --")).isEmpty();
    }

    @Test
    void aVoidDocumentKeepsItsNumberItsFileAndItsReason() {
        SignedDocument signed = office.sign();

        Document voided = office.register.revoke(signed.id(), " Se firmó con un error. ");

        assertThat(voided.voidReason()).isEqualTo("Se firmó con un error.");
        assertThat(office.documents.find(signed.code()).orElseThrow().since()).isEqualTo(office.clock.instant());
        assertThat(office.register.verify(signed.id())).isEqualTo(FileState.INTACT);
        assertThat(office.sign().number()).isEqualTo(2);
        assertThatThrownBy(() -> office.register.revoke(signed.id(), "otra vez")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> office.register.revoke(99, "nada")).isInstanceOf(NotFoundException.class);
        assertThat(office.platform.audit().history(DocumentRegister.ENTITY, signed.id(), null).items()).extracting(entry -> entry.action())
                .containsExactly("void", "sign");
    }

    @Test
    void aReplacedDocumentSaysWhichOneCountsAndKeepsItsNumberAndItsFile() {
        SignedDocument old = office.sign();
        byte[] file = office.documents.file(old.id());
        SignedDocument correction = office.sign();

        office.replace(old, correction);

        PublicRecord found = office.documents.find(old.code()).orElseThrow();
        assertThat(found.state()).isEqualTo(DocumentState.REPLACED);
        assertThat(found.since()).isEqualTo(correction.signedAt());
        assertThat(found.successor()).isEqualTo(new Successor(correction.designation(), correction.code(), DocumentPlatform.DRAFT.href()));
        assertThat(office.documents.file(old.id())).isEqualTo(file);
        assertThat(office.register.verify(old.id())).isEqualTo(FileState.INTACT);
        assertThat(office.sign().number()).isEqualTo(3);
        assertThat(office.documents.find(correction.code()).orElseThrow().state()).isEqualTo(DocumentState.VALID);
        assertThatThrownBy(() -> office.replace(old, correction)).isInstanceOf(ConflictException.class).hasMessageContaining("ya fue reemplazado");
        assertThat(office.platform.audit().history(DocumentRegister.ENTITY, old.id(), null).items()).extracting(entry -> entry.action())
                .containsExactly("replace", "sign");
    }

    @Test
    void whoeverOwnsADocumentAsksWhatHasBecomeOfIt() {
        SignedDocument valid = office.sign();
        SignedDocument old = office.sign();
        SignedDocument voided = office.sign();
        office.replace(old, valid);
        office.replace(voided, valid);
        office.register.revoke(voided.id(), "Se firmó con un error.");

        Map<Long, Standing> standings = office.documents.standings(List.of(valid.id(), old.id(), voided.id(), 99L));

        assertThat(standings).hasSize(3);
        assertThat(standings.get(valid.id()).state()).isEqualTo(DocumentState.VALID);
        assertThat(standings.get(old.id())).extracting(Standing::state, Standing::reason).containsExactly(DocumentState.REPLACED, null);
        assertThat(standings.get(voided.id())).extracting(Standing::state, Standing::reason, Standing::since)
                .containsExactly(DocumentState.VOID, "Se firmó con un error.", office.clock.instant());
        assertThat(office.documents.standings(List.of())).isEmpty();
    }

    @Test
    void theStampCarriesWhatThePaperMustShow() {
        Stamp[] seen = new Stamp[1];
        office.documents.sign(office.platform.coreSql(), DocumentPlatform.DRAFT, stamp -> {
            seen[0] = stamp;
            return DocumentPlatform.paper(stamp);
        }, (session, document) -> document);

        assertThat(seen[0].yearName()).isEqualTo("Año de la Esperanza y el Fortalecimiento de la Democracia");
        assertThat(seen[0].address()).isEqualTo("https://pregon.muni.example/verificar/" + seen[0].code());
        assertThat(seen[0].date()).isEqualTo("2026-10-23");
    }

    static <T> List<T> atOnce(int signers, Function<Integer, T> sign) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(signers);
        try {
            List<Future<T>> results = IntStream.range(0, signers).mapToObj(i -> threads.submit(() -> sign.apply(i))).toList();
            List<T> signed = new ArrayList<>();
            for (Future<T> result : results) {
                signed.add(result.get());
            }
            return signed;
        } finally {
            threads.shutdownNow();
        }
    }
}
