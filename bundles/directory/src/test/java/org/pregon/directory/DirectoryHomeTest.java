package org.pregon.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.home.HomeData;
import org.pregon.core.home.HomeData.Step;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class DirectoryHomeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-10-23");

    private final TestDirectory directory;
    private final DirectoryHome home;

    DirectoryHomeTest(TestDatabase engine) {
        directory = new TestDirectory(engine);
        home = new DirectoryHome(directory.institutions);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void anEmptyDirectoryAsksForTheFirstImportUntilSomethingIsRegistered() {
        assertThat(home.home(user("directory.write"), TODAY).steps()).extracting(Step::done).containsExactly(false);

        directory.add("Municipalidad");

        assertThat(home.home(user("directory.write"), TODAY).steps()).extracting(Step::done).containsExactly(true);
    }

    @Test
    void whoOnlyReadsIsNotAskedToImport() {
        assertThat(home.home(user("directory.read"), TODAY)).isEqualTo(HomeData.EMPTY);
    }

    private static CurrentUser user(String permission) {
        return new CurrentUser(2, "ana", "Ana", List.of(), Set.of(permission));
    }
}
