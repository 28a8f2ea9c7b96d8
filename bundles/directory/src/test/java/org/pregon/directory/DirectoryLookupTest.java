package org.pregon.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.link.ContactRef;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class DirectoryLookupTest {
    private final TestDirectory directory;
    private final DirectoryLookup lookup;

    DirectoryLookupTest(TestDatabase engine) {
        directory = new TestDirectory(engine);
        lookup = new DirectoryLookup(directory.institutions);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void otherModulesFindInstitutionsByWordsAndResolveThemForEver() {
        Institution kept = directory.add("Prefectura de Cusco");
        Institution gone = directory.add("Prefectura antigua");
        directory.add("Hospital");
        directory.institutions.update(gone.id(), TestDirectory.form("Prefectura antigua", null, InstitutionKind.OTHER,
                Scope.PROVINCIAL, null, null, false), 1);

        assertThat(lookup.search("prefect", 10)).containsExactly(new ContactRef("institution:" + kept.id(), "Prefectura de Cusco"));
        assertThat(lookup.search("", 1)).hasSize(1);
        assertThat(lookup.find("institution:" + gone.id())).map(ContactRef::displayName).contains("Prefectura antigua");
    }

    @Test
    void whatIsNotOursIsNotFound() {
        assertThat(lookup.find("institution:4711")).isEmpty();
        assertThat(lookup.find("person:1")).isEmpty();
        assertThat(lookup.find("institution:1; DROP")).isEmpty();
        assertThat(lookup.find("institution:9999999999999999999999")).isEmpty();
    }
}
