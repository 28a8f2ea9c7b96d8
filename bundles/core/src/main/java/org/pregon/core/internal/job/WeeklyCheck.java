package org.pregon.core.internal.job;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.pregon.core.job.Job;
import org.pregon.core.job.Schedule;

/** Goes through all that is kept, every Sunday before dawn and when an administrator asks; Sundays that were missed, once. */
public interface WeeklyCheck extends Job {
    LocalTime HOUR = LocalTime.of(4, 0);

    @Override
    default Instant nextAfter(Instant after) {
        return Schedule.weekly(after, DayOfWeek.SUNDAY, HOUR);
    }

    @Override
    default boolean onlyLatest() {
        return true;
    }
}
