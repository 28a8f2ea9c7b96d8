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
import org.pregon.core.imports.Imports;
import org.pregon.core.imports.Progress;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;

/** Four months of an invented office's work, through the import that any office may use. */
@Component
public final class CalendarDemo implements DemoSource {
    private final Imports imports;
    private final ActivityImport activities;
    private final Media media;

    @Activate
    public CalendarDemo(@Reference Imports imports, @Reference ActivityImport activities, @Reference Media media) {
        this.imports = imports;
        this.activities = activities;
        this.media = media;
    }

    @Override
    public int order() {
        return CalendarModule.ORDER;
    }

    @Override
    public void load(Path folder) throws IOException {
        Path demo = folder.resolve("demo");
        Progress done = imports.bring(activities.withFiles(name -> file(demo, name)), "activities.csv", Files.readAllBytes(demo.resolve("activities.csv")));
        if (!done.state().equals("done") || !done.errors().isEmpty()) {
            throw new IllegalStateException("The demonstration's activities were not imported whole: " + done);
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
