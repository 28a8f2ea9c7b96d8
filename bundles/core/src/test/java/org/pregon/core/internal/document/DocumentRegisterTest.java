package org.pregon.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.document.DocumentNumber;
import org.pregon.core.document.Documents;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class DocumentRegisterTest {
    private static final int SIGNERS = 32;

    private final TestPlatform platform;
    private final Documents documents;

    DocumentRegisterTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        documents = new DocumentRegister(platform.office(), platform.clock());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private DocumentNumber issue(int year) {
        return platform.coreSql().write(session -> documents.issue(session, "test.report", "INFORME", year));
    }

    @Test
    void aNumberIsWrittenAsTheOfficeWritesIt() {
        assertThat(issue(2026).designation()).isEqualTo("INFORME N.º 001-2026-ORPII/MUNI");
        assertThat(issue(2026).designation()).isEqualTo("INFORME N.º 002-2026-ORPII/MUNI");
    }

    @Test
    void everyYearBeginsAtOne() {
        issue(2026);

        assertThat(issue(2027).number()).isEqualTo(1);
    }

    @Test
    void manySignersAtOnceLeaveNoGapAndNoTwin() throws Exception {
        ExecutorService signers = Executors.newFixedThreadPool(SIGNERS);
        try {
            List<Future<DocumentNumber>> numbers = IntStream.range(0, SIGNERS)
                    .mapToObj(i -> signers.submit(() -> issue(2026)))
                    .toList();

            List<Integer> given = numbers.stream().map(DocumentRegisterTest::get).map(DocumentNumber::number).sorted().toList();
            assertThat(given).isEqualTo(IntStream.rangeClosed(1, SIGNERS).boxed().toList());
        } finally {
            signers.shutdownNow();
        }
    }

    @Test
    void aNumberWhoseFactFailsIsGivenToTheNext() {
        issue(2026);
        assertThatThrownBy(() -> platform.coreSql().run(session -> {
            documents.issue(session, "test.report", "INFORME", 2026);
            throw new ConflictException("the fact failed");
        })).isInstanceOf(ConflictException.class);

        assertThat(issue(2026).number()).isEqualTo(2);
    }

    private static DocumentNumber get(Future<DocumentNumber> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
