package org.pregon.core.internal.date;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.UnavailableException;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicDates;

/** The dates of {@code config/civic-calendar.csv}, read when somebody first asks, and again until they can be read. */
@Component(service = CalendarFile.class)
public final class CalendarFile {
    private static final String NAME = "config/civic-calendar.csv";

    private final Path file;
    private volatile @Nullable List<CivicDate> read;

    @Activate
    public CalendarFile(BundleContext context) {
        this(Path.of(Optional.ofNullable(context.getProperty("pregon.home")).orElse("."), NAME));
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
            } catch (IOException missing) {
                throw new UnavailableException("No se puede leer " + NAME + ". Restablezca ese archivo.", missing);
            } catch (InvalidInputException wrong) {
                FieldError first = wrong.errors().get(0);
                String where = first.field().startsWith("fila") ? " (" + first.field() + ")" : "";
                throw new UnavailableException("Corrija " + NAME + where + ": " + first.message(), wrong);
            }
        }
        return now;
    }

    /** What an administrator has to mend before anybody sees a date. */
    public Optional<String> trouble() {
        try {
            dates();
            return Optional.empty();
        } catch (UnavailableException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }
}
