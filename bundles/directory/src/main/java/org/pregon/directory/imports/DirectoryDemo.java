package org.pregon.directory.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.demo.DemoSource;
import org.pregon.core.imports.Importable;
import org.pregon.core.imports.Imports;
import org.pregon.core.imports.Progress;
import org.pregon.directory.DirectoryModule;

/** The demonstration's directory: every municipality, real institutions, invented office-holders. */
@Component
public final class DirectoryDemo implements DemoSource {
    private final Imports imports;
    private final InstitutionImport institutions;
    private final PostImport posts;

    @Activate
    public DirectoryDemo(@Reference Imports imports, @Reference InstitutionImport institutions, @Reference PostImport posts) {
        this.imports = imports;
        this.institutions = institutions;
        this.posts = posts;
    }

    @Override
    public int order() {
        return DirectoryModule.ORDER;
    }

    @Override
    public void load(Path folder) throws IOException {
        bring(institutions, folder.resolve("municipalities.csv"));
        bring(institutions, folder.resolve("demo/institutions.csv"));
        bring(posts, folder.resolve("demo/posts.csv"));
    }

    private void bring(Importable<?> kind, Path file) throws IOException {
        Progress done = imports.bring(kind, file.getFileName().toString(), Files.readAllBytes(file));
        if (!done.state().equals("done") || !done.errors().isEmpty()) {
            throw new IllegalStateException("The demonstration's " + file.getFileName() + " was not imported whole: " + done);
        }
    }
}
