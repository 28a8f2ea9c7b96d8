package org.pregon.core.internal.date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicDates;

/** The dates of {@code config/civic-calendar.csv}, read when somebody first asks. */
@Component(service = CalendarFile.class)
public final class CalendarFile {
    private final Path file;
    private volatile @Nullable List<CivicDate> read;

    @Activate
    public CalendarFile(BundleContext context) {
        this(Path.of(Optional.ofNullable(context.getProperty("pregon.home")).orElse("."), "config", "civic-calendar.csv"));
    }

    public CalendarFile(Path file) {
        this.file = file;
    }

    List<CivicDate> dates() {
        List<CivicDate> now = read;
        if (now == null) {
            try {
                now = CivicDates.read(Files.readAllBytes(file));
                read = now;
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + file, unreadable);
            }
        }
        return now;
    }
}
