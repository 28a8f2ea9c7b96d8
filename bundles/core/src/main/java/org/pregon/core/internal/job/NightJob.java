package org.pregon.core.internal.job;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.pregon.core.job.Job;
import org.pregon.core.job.Schedule;

/** Work over all that is kept, before dawn, one after the other, and when an administrator asks; nights that were missed, once. */
public interface NightJob extends Job {

    /** Who is due when: each has time until the next, so that a small machine never does two of them at once. */
    enum Turn {
        UPLOADS(2, 0, null),
        SEARCH_CHANGES(2, 30, null),
        AUDIT_TRAIL(3, 0, null),
        AUDIT_ARCHIVE(3, 30, DayOfWeek.SUNDAY),
        SIGNED_FILES(4, 0, DayOfWeek.SUNDAY),
        STORED_FILES(5, 0, DayOfWeek.SUNDAY);

        private final LocalTime hour;
        private final @Nullable DayOfWeek only;

        Turn(int hour, int minute, @Nullable DayOfWeek only) {
            this.hour = LocalTime.of(hour, minute);
            this.only = only;
        }

        Instant nextAfter(Instant after) {
            return only == null ? Schedule.daily(after, hour) : Schedule.weekly(after, only, hour);
        }
    }

    Turn turn();

    @Override
    default Instant nextAfter(Instant after) {
        return turn().nextAfter(after);
    }

    @Override
    default boolean onlyLatest() {
        return true;
    }
}
