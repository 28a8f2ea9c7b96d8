package org.pregon.core.date;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Working days and terms as the TUO of Law 27444 counts them (DS 004-2019-JUS, articles 144 and 145): consecutive
 * working days, without rest days, national holidays and those of the place. A place is a ubigeo of 2, 4 or 6 digits;
 * empty means that only national holidays count. Years go from {@link CivicRule#FIRST_YEAR} to
 * {@link CivicRule#LAST_YEAR}. Thread-safe.
 */
@ProviderType
public interface WorkingDays {
    boolean isWorkingDay(LocalDate day, String ubigeo);

    /**
     * The last day of a term in working days that starts the working day after {@code from} (art. 144.1, 145.1). A
     * negative term counts back; zero gives {@code from} or, when it is no working day, the next one (art. 145.2).
     */
    LocalDate plus(LocalDate from, int workingDays, String ubigeo);

    /** Working days after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    int between(LocalDate from, LocalDate to, String ubigeo);

    /**
     * The last day of a term in months or years, counted from date to date from {@code from} (art. 144.2, 145.3). Where
     * the last month has no such day the term ends on the first working day of the next one; where the last day is no
     * working day, on the next one (art. 145.2).
     */
    LocalDate lastDayOfTerm(LocalDate from, Period term, String ubigeo);

    LocalDate firstWorkingDay(YearMonth month, String ubigeo);

    /** The count that rules such as "10 días hábiles después de cada trimestre" need, at one place. */
    default DayCount at(String ubigeo) {
        return (from, days) -> plus(from, days, ubigeo);
    }
}
