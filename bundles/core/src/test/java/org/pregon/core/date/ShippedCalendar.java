package org.pregon.core.date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data set that ships, for the tests. */
final class ShippedCalendar {
    /** Surefire runs in the module's folder. */
    static final Path FILE = Path.of("../../config/civic-calendar.csv");

    private ShippedCalendar() {}

    static List<CivicDate> dates() {
        try {
            return CivicDates.read(Files.readAllBytes(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
