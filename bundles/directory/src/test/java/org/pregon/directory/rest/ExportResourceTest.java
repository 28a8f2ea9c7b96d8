package org.pregon.directory.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pregon.core.rest.ListQuery;
import org.pregon.core.rest.Paging;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.directory.Institution;
import org.pregon.directory.InstitutionFilter;
import org.pregon.directory.InstitutionForm;
import org.pregon.directory.InstitutionKind;
import org.pregon.directory.Institutions;
import org.pregon.directory.Scope;
import org.pregon.directory.TestDirectory;
import org.pregon.core.imports.Imports;
import org.pregon.core.imports.Preview;

@OnBothDatabases
class ExportResourceTest {
    private static final InstitutionFilter EVERY = new InstitutionFilter(List.of(), null, null, null, null, null);

    private final TestDatabase engine;

    ExportResourceTest(TestDatabase engine) {
        this.engine = engine;
    }

    @Test
    void whatIsExportedFillsAnotherDirectoryTheSame() throws IOException {
        try (TestDirectory here = new TestDirectory(engine); TestDirectory there = new TestDirectory(engine)) {
            here.institutions.create(new InstitutionForm("=SUMA(\"Ñandú\"; 1)", "@Ñ", InstitutionKind.COMMUNITY, Scope.INTERNATIONAL,
                    "080901", "Jr. Unión; 5", "+51 84 281020", "a@b.example", "https://b.example", "-Línea \"uno\"\n+dos",
                    LocalDate.of(2026, 1, 31), false));
            here.add("'Comilla");
            here.add("Última");

            byte[] file = export(here);
            Imports imports = there.imports();
            Preview preview = imports.prepare("directory", "a.csv", file);
            assertThat(preview.totals().ready()).as("%s", preview.rows()).isEqualTo(3);
            imports.runNow(preview.id());

            assertThat(rows(there)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "importId").isEqualTo(rows(here));
            assertThat(new String(file, UTF_8)).startsWith("\uFEFFnombre;").contains("'=SUMA").contains(";'@Ñ;").doesNotContain(";=").doesNotContain(";@");
        }
    }

    private static byte[] export(TestDirectory directory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListQuery all = new ListQuery(new MultivaluedHashMap<>(Map.of("active", "all")));
        new ExportResource(directory.institutions, directory.platform.listFiles()).file("csv", all).body().write(out);
        return out.toByteArray();
    }

    private static List<Institution> rows(TestDirectory directory) {
        List<Institution> rows = new ArrayList<>();
        directory.institutions.each(EVERY, Paging.of(null, null, null, Institutions.SORTS), rows::add);
        return rows;
    }
}
