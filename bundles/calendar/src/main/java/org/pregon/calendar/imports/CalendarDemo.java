package org.pregon.calendar.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        Map<String, MediaFile> files = stored(demo);
        Progress done = imports.bring(activities.withFiles(name -> Optional.ofNullable(files.get(name))), "activities.csv",
                Files.readAllBytes(demo.resolve("activities.csv")));
        if (!done.state().equals("done") || !done.errors().isEmpty()) {
            throw new IllegalStateException("The demonstration's activities were not imported whole: " + done);
        }
    }

    /** By name, and before the import: a file is stored in a transaction of its own, which would wait for the import's for ever. */
    private Map<String, MediaFile> stored(Path demo) throws IOException {
        Map<String, MediaFile> files = new HashMap<>();
        try (Stream<Path> photos = Files.list(demo.resolve("fotos"))) {
            for (Path path : photos.toList()) {
                String name = path.getFileName().toString();
                try (InputStream content = Files.newInputStream(path)) {
                    files.put("fotos/" + name, media.store(name, content));
                }
            }
        }
        return files;
    }
}
