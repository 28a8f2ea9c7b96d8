package org.pregon.core.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An electoral process, during which state advertising is restricted from the publication of its convocation until the
 * resolution that closes it (LOE art. 192).
 *
 * @param norm that convoked it
 * @param ubigeo where it is held: empty for the whole country, or the first 2, 4 or 6 digits
 * @param convokedOn day on which the convocation was published
 * @param secondVoteOn run-off, null where there is none
 * @param closedOn last day, null as long as the process is open
 */
public record ElectoralPeriod(long id, String process, String norm, String ubigeo, LocalDate convokedOn, LocalDate voteOn,
        @Nullable LocalDate secondVoteOn, @Nullable LocalDate closedOn, String note, int version) {

    /** Whether the day falls into it at the place, a ubigeo; where the place is not known, anywhere. */
    public boolean holds(LocalDate day, String place) {
        return !day.isBefore(convokedOn) && (closedOn == null || !day.isAfter(closedOn))
                && (place.startsWith(ubigeo) || ubigeo.startsWith(place));
    }
}
