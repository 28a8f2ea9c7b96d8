package org.pregon.core.internal.date;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.date.CivicCalendar;
import org.pregon.core.date.CivicDate;
import org.pregon.core.date.HolidayCalendar;
import org.pregon.core.date.WorkingDays;

/** The civic dates that hold here, and the working days that follow from them. Read when somebody first asks. */
@Component(service = {CivicCalendar.class, WorkingDays.class})
public final class ConfiguredCalendar implements CivicCalendar, WorkingDays {
    /** Another node's change may take this long to be seen. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private final Supplier<List<CivicDate>> source;
    private final IntSupplier changes;
    private volatile @Nullable Loaded loaded;

    /** @param at {@link System#nanoTime} */
    private record Loaded(List<CivicDate> dates, HolidayCalendar holidays, int changes, long at) {}

    @Activate
    public ConfiguredCalendar(@Reference OfficeCalendar office) {
        this(office::kept, office::changes);
    }

    /** The dates of a file alone. */
    public static ConfiguredCalendar of(Path file) {
        return new ConfiguredCalendar(new CalendarFile(file)::dates, () -> 0);
    }

    private ConfiguredCalendar(Supplier<List<CivicDate>> source, IntSupplier changes) {
        this.source = source;
        this.changes = changes;
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
        if (now != null && now.changes() == changes.getAsInt() && System.nanoTime() - now.at() < BELIEVED.toNanos()) {
            return now;
        }
        int known = changes.getAsInt();
        List<CivicDate> dates = source.get();
        // What was worked out of the same dates is kept: it holds the holidays of every year and place asked for.
        HolidayCalendar holidays = now != null && now.dates().equals(dates) ? now.holidays() : new HolidayCalendar(dates);
        Loaded fresh = new Loaded(dates, holidays, known, System.nanoTime());
        loaded = fresh;
        return fresh;
    }
}
