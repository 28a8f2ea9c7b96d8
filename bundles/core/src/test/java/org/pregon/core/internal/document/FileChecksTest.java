package org.pregon.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.document.DocumentState;
import org.pregon.core.document.Draft;
import org.pregon.core.document.SignedDocument;
import org.pregon.core.internal.document.FileChecks.Check;
import org.pregon.core.internal.document.FileChecks.Finding;
import org.pregon.core.job.JobRun;
import org.pregon.core.rest.Count;
import org.pregon.core.rest.Paging;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class FileChecksTest {
    private static final JobRun NOW = () -> TestPlatform.NOW;

    private final DocumentPlatform office;

    FileChecksTest(TestDatabase engine) {
        office = new DocumentPlatform(engine);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void tamper(String sql, long id) {
        office.platform.coreSql().run(session -> {
            try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
                if (sql.startsWith("UPDATE")) {
                    statement.setBytes(1, new byte[] {1, 2, 3});
                    statement.setLong(2, id);
                } else {
                    statement.setLong(1, id);
                }
                statement.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    @Test
    void filesThatNobodyTouchedAreIntact() {
        office.sign();
        office.sign();

        Check result = office.checks.check(NOW);

        assertThat(result.findings()).isEmpty();
        assertThat(result.checked()).isEqualTo(2);
        assertThat(office.checks.last()).contains(result);
    }

    @Test
    void whatIsMissingOrChangedIsNamed() {
        SignedDocument changed = office.sign();
        SignedDocument missing = office.sign();
        office.sign();
        tamper("UPDATE core_document_file SET content = ? WHERE document_id = ?", changed.id());
        tamper("DELETE FROM core_document_file WHERE document_id = ?", missing.id());

        Check result = office.checks.check(NOW);

        assertThat(result.findings()).containsExactly(
                new Finding(changed.id(), "INFORME N.º 001-2026-ORPII/MUNI", FileState.CHANGED),
                new Finding(missing.id(), "INFORME N.º 002-2026-ORPII/MUNI", FileState.MISSING));
        assertThat(result.checked()).isEqualTo(3);
    }

    @Test
    void theRegisterIsFoundByTypeYearStateAndWords() {
        office.sign();
        SignedDocument second = office.sign();
        office.register.revoke(second.id(), "Error");
        SignedDocument third = office.sign();
        office.replace(third, office.sign());
        SignedDocument letter = office.sign(new Draft(DocumentPlatform.LETTER, null, "Invitación a la sesión solemne", null));

        assertThat(office.all()).extracting(Document::id).startsWith(letter.id());
        assertThat(office.register.list(filter(DocumentPlatform.LETTER.id(), 2026, DocumentState.VALID, "%sesion solemne%"), page()).items()).hasSize(1);
        assertThat(office.register.list(filter(null, null, DocumentState.VOID, null), page()).items()).extracting(Document::id).containsExactly(second.id());
        assertThat(office.register.list(filter(null, null, DocumentState.REPLACED, null), page()).items()).extracting(Document::id).containsExactly(third.id());
        assertThat(office.register.list(filter(null, null, DocumentState.VALID, null), page()).items()).extracting(Document::id)
                .doesNotContain(second.id(), third.id()).hasSize(3);
        assertThat(office.register.count(filter(null, 2025, null, null))).isEqualTo(new Count(0, false));
        assertThat(office.register.years()).containsExactly(2026);
        assertThat(office.register.types()).hasSize(2);
    }

    private static DocumentFilter filter(String type, Integer year, DocumentState state, String pattern) {
        return new DocumentFilter(type, year, state, pattern);
    }

    private static Paging page() {
        return Paging.of("-signed", 10, null, Register.SORTS);
    }
}
