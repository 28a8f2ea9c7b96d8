package org.pregon.core.internal.date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.pregon.core.date.CivicCalendar;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.CivicDates;
import org.pregon.core.date.HolidayCalendar;
import org.pregon.core.date.WorkingDays;

/** The civic calendar of {@code config/civic-calendar.csv}, read when somebody first asks, and the working days that follow from it. */
@Component(service = {CivicCalendar.class, WorkingDays.class})
public final class ConfiguredCalendar implements CivicCalendar, WorkingDays {
    private final Path file;
    private volatile Loaded loaded;

    private record Loaded(List<CivicDate> dates, HolidayCalendar holidays) {}

    @Activate
    public ConfiguredCalendar(BundleContext context) {
        this(Path.of(Optional.ofNullable(context.getProperty("pregon.home")).orElse("."), "config", "civic-calendar.csv"));
    }

    public ConfiguredCalendar(Path file) {
        this.file = file;
    }

    @Override
    public List<CivicDate> dates() {
        return loaded().dates();
    }

    @Override
    public boolean isWorkingDay(LocalDate day, String ubigeo) {
        return loaded().holidays().isWorkingDay(day, ubigeo);
    }

    @Override
    public LocalDate plus(LocalDate from, int workingDays, String ubigeo) {
        return loaded().holidays().plus(from, workingDays, ubigeo);
    }

    @Override
    public int between(LocalDate from, LocalDate to, String ubigeo) {
        return loaded().holidays().between(from, to, ubigeo);
    }

    @Override
    public LocalDate lastDayOfTerm(LocalDate from, Period term, String ubigeo) {
        return loaded().holidays().lastDayOfTerm(from, term, ubigeo);
    }

    @Override
    public LocalDate firstWorkingDay(YearMonth month, String ubigeo) {
        return loaded().holidays().firstWorkingDay(month, ubigeo);
    }

    private Loaded loaded() {
        Loaded now = loaded;
        if (now == null) {
            try {
                List<CivicDate> dates = CivicDates.read(Files.readAllBytes(file));
                now = new Loaded(dates, new HolidayCalendar(dates));
                loaded = now;
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + file, unreadable);
            }
        }
        return now;
    }
}
