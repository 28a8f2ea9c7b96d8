package org.pregon.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time for which somebody holds a post, both days included.
 *
 * @param endsOn null while it lasts
 */
public record Term(long id, long postId, String holder, LocalDate startsOn, @Nullable LocalDate endsOn) {

    /** Whether a day of the form's time is one of this. */
    boolean overlaps(TermForm form) {
        boolean beginsBeforeItEnds = form.endsOn() == null || !startsOn.isAfter(form.endsOn());
        return beginsBeforeItEnds && (endsOn == null || !endsOn.isBefore(form.startsOn()));
    }
}
