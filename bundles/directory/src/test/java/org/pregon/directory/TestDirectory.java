package org.pregon.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pregon.core.audit.Audit.Change;
import org.pregon.core.audit.Audit.Entry;
import org.pregon.core.db.Sql;
import org.pregon.core.imports.Imports;
import org.pregon.core.job.Jobs;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;
import org.pregon.directory.imports.InstitutionImport;
import org.pregon.directory.imports.PostImport;

/** The directory's services over an empty database, and short ways to fill it. */
public final class TestDirectory implements AutoCloseable {
    /** The folder that an installation has as {@code config}. */
    public static final Path CONFIG = Path.of("..", "..", "config");

    public final TestPlatform platform;
    public final Sql sql;
    public final Institutions institutions;
    public final Posts posts;
    public final Terms terms;

    public TestDirectory(TestDatabase engine) {
        platform = new TestPlatform(engine);
        sql = platform.sql(new DirectoryModule());
        institutions = new Institutions(sql, platform.audit(), platform.search());
        posts = new Posts(sql, platform.audit(), platform.search(), platform.clock());
        terms = new Terms(sql, posts, platform.audit(), platform.search());
    }

    public Jobs jobs() {
        return platform.jobs();
    }

    public Imports imports() {
        return platform.imports(institutionImport(), postImport());
    }

    public InstitutionImport institutionImport() {
        return new InstitutionImport(sql, institutions);
    }

    public PostImport postImport() {
        return new PostImport(sql, institutions, posts, terms);
    }

    public Institution add(String name) {
        return institutions.create(form(name, null));
    }

    public Post addPost(Institution institution, String title) {
        return posts.create(institution.id(), new PostForm(title, null, null, null, null, null));
    }

    public static InstitutionForm form(String name, @Nullable String ubigeo) {
        return form(name, null, InstitutionKind.OTHER, Scope.PROVINCIAL, ubigeo, null, null);
    }

    public static InstitutionForm verified(String name, @Nullable LocalDate day) {
        return form(name, null, InstitutionKind.OTHER, Scope.PROVINCIAL, null, day, null);
    }

    /** One form for all tests, so that a new field does not break them. */
    public static InstitutionForm form(String name, @Nullable String acronym, InstitutionKind kind, Scope scope, @Nullable String ubigeo,
            @Nullable LocalDate verifiedOn, @Nullable Boolean active) {
        return new InstitutionForm(name, acronym, kind, scope, ubigeo, null, null, null, null, null, verifiedOn, active);
    }

    public List<Entry> history(Institution institution) {
        return platform.audit().history(Institutions.ENTITY, institution.id(), null).items();
    }

    public List<Change> lastChanges(Institution institution) {
        return history(institution).get(0).changes();
    }

    /** Runs the same work on as many threads, all at once. */
    public static <T> List<Future<T>> atOnce(List<Callable<T>> work) {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            return threads.invokeAll(work);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdown();
        }
    }

    @Override
    public void close() {
        platform.close();
    }
}
