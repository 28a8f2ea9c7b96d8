package org.pregon.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.Imports;
import org.pregon.core.imports.Progress.Kept;
import org.pregon.core.imports.Progress.RowError;
import org.pregon.core.imports.Progress;
import org.pregon.core.internal.db.Schema;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;
import org.pregon.directory.DirectoryModule;
import org.pregon.directory.InstitutionFilter;
import org.pregon.directory.Institutions;
import org.pregon.directory.Posts;
import org.pregon.directory.Terms;

/** What the directory imported when it did so by itself. */
@OnBothDatabases
class ImportsOfBeforeTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/db");

    private final TestDatabase engine;

    ImportsOfBeforeTest(TestDatabase engine) {
        this.engine = engine;
    }

    @Test
    void areStillListedAndTakenBack() throws IOException {
        try (TestPlatform platform = new TestPlatform(engine.fresh(), Clock.fixed(TestPlatform.NOW, ZoneOffset.UTC))) {
            Map<String, String> old = new TreeMap<>();
            for (String name : List.of("V001__directory.sql", "V002__holder_contact.sql")) {
                old.put(name, Files.readString(SCRIPTS.resolve(name)));
            }
            new Schema(platform.database()).bringUpToDate(DirectoryModule.ID, old);
            String bytes = engine.name().toLowerCase(java.util.Locale.ROOT).contains("derby") ? "CAST(X'6e' AS BLOB)" : "'n'::bytea";
            platform.coreSql().run(session -> {
                for (String line : List.of(
                        "INSERT INTO directory_import (target, file_name, created_at, created_by, state, file_content, problems, total, created, skipped) VALUES ('institutions',"
                                + " 'antes.csv', '2026-10-01 10:00:00', 'Ana', 'DONE', " + bytes + ", '[{\"row\":3,\"column\":\"tipo\",\"value\":\"x\",\"message\":\"No.\"}]', 3, 2, 1)",
                        "INSERT INTO directory_institution (name, name_key, search_key, kind, scope, ubigeo, verified_key, active, import_id, version) VALUES ('Una', 'una', 'una', 'OTHER',"
                                + " 'NATIONAL', '', '', TRUE, 1, 1), ('Otra', 'otra', 'otra', 'OTHER', 'NATIONAL', '', '', TRUE, 1, 2)")) {
                    try (Statement statement = session.connection().createStatement()) {
                        statement.execute(line);
                    } catch (SQLException failure) {
                        throw new IllegalStateException(line, failure);
                    }
                }
            });

            Sql sql = platform.sql(new DirectoryModule());

            Institutions institutions = new Institutions(sql, platform.audit(), platform.search());
            Posts posts = new Posts(sql, platform.audit(), platform.search(), platform.clock());
            Imports imports = platform.imports(new InstitutionImport(sql, institutions),
                    new PostImport(sql, institutions, posts, new Terms(sql, posts, platform.audit(), platform.search())));
            Progress before = imports.recent("directory").get(0);
            assertThat(before).returns("antes.csv", Progress::fileName).returns("instituciones", Progress::what).returns("done", Progress::state).returns(2, Progress::created);
            assertThat(imports.progress(before.id()).errors()).containsExactly(new RowError(3, "tipo", "x", "No."));
            assertThat(imports.undo(before.id())).returns(1, Progress::created)
                    .satisfies(undone -> assertThat(undone.kept()).extracting(Kept::why).containsExactly("«Otra» cambió después de la importación."));
            assertThat(institutions.count(InstitutionFilter.ACTIVE).count()).isEqualTo(1);
            assertThat(imports.bring(new InstitutionImport(sql, institutions), "nueva.csv", "nombre;tipo;ambito\nNueva;Otra;Nacional\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)).id())
                    .isGreaterThan(1_000_000);
        }
    }
}
