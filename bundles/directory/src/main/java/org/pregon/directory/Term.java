package org.pregon.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time for which somebody holds a post, both days included.
 *
 * @param endsOn null while it lasts
 * @param treatment how this person is addressed, null for the post's
 * @param phone the person's own, which the next holder does not inherit
 * @param email the person's own, which the next holder does not inherit
 * @param source where these data come from
 * @param purpose what they are kept for
 * @param basis null while nobody has said it
 * @param obtainedOn when they were obtained, or consented to
 * @param blocked hidden from use at the wish of the person, kept for the law
 */
public record Term(
        long id,
        long postId,
        String holder,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String treatment,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String source,
        @Nullable String purpose,
        @Nullable Basis basis,
        @Nullable LocalDate obtainedOn,
        boolean blocked) {

    static Term of(long id, long postId, TermForm form) {
        return new Term(id, postId, form.holder(), form.startsOn(), form.endsOn(), form.treatment(), form.phone(), form.email(),
                form.source(), form.purpose(), form.basis(), form.obtainedOn(), false);
    }

    /** What it is once its last day is known. */
    TermForm until(LocalDate lastDay) {
        return new TermForm(holder, startsOn, lastDay, treatment, phone, email, source, purpose, basis, obtainedOn);
    }

    /** Whether a day of the form's time is one of this. */
    boolean overlaps(TermForm form) {
        boolean beginsBeforeItEnds = form.endsOn() == null || !startsOn.isAfter(form.endsOn());
        return beginsBeforeItEnds && (endsOn == null || !endsOn.isBefore(form.startsOn()));
    }
}
