package org.pregon.calendar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.calendar.CalendarModule;
import org.pregon.core.demo.DemoSource;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;

/** Four months of an invented office's work, through the import that any office may use. */
@Component
public final class CalendarDemo implements DemoSource {
    private final ActivityImport imports;
    private final Media media;

    @Activate
    public CalendarDemo(@Reference ActivityImport imports, @Reference Media media) {
        this.imports = imports;
        this.media = media;
    }

    @Override
    public int order() {
        return CalendarModule.ORDER;
    }

    @Override
    public void load(Path folder) throws IOException {
        Path demo = folder.resolve("demo");
        ImportResult result = imports.run(Files.readAllBytes(demo.resolve("activities.csv")), name -> file(demo, name));
        if (!result.errors().isEmpty()) {
            throw new IllegalStateException("The demonstration's activities have errors: " + result.errors());
        }
    }

    private Optional<MediaFile> file(Path demo, String name) {
        Path path = demo.resolve(name).normalize();
        if (!path.startsWith(demo.normalize()) || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (InputStream content = Files.newInputStream(path)) {
            return Optional.of(media.store(path.getFileName().toString(), content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }
}
