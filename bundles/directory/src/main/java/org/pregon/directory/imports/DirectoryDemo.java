package org.pregon.directory.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.demo.DemoSource;
import org.pregon.directory.DirectoryModule;

/** The demonstration's directory: every municipality, real institutions, invented office-holders. */
@Component
public final class DirectoryDemo implements DemoSource {
    private static final List<String> FILES = List.of("municipalities.csv", "demo/institutions.csv", "demo/posts.csv");

    private final Imports imports;

    @Activate
    public DirectoryDemo(@Reference Imports imports) {
        this.imports = imports;
    }

    @Override
    public int order() {
        return DirectoryModule.ORDER;
    }

    @Override
    public void load(Path folder) throws IOException {
        for (String name : FILES) {
            Path file = folder.resolve(name);
            Preview preview = imports.prepare(file.getFileName().toString(), Files.readAllBytes(file));
            Progress done = imports.runNow(preview.id());
            if (!done.state().equals("done") || !done.errors().isEmpty()) {
                throw new IllegalStateException("The demonstration's " + name + " was not imported whole: " + done);
            }
        }
    }
}
