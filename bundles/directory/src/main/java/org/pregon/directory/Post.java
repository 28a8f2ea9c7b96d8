package org.pregon.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post of an institution, with who holds it today.
 *
 * @param treatment how its holder is addressed, unless the holder's own says otherwise: {@code Señor Alcalde}
 * @param email the post's, which stays when its holder changes; so does {@code phone}
 * @param position place within the institution, low first
 * @param version counts changes of the post and of who holds it
 * @param holder null while the post is vacant
 * @param holderUntil last day of the holder's term, null when none is set
 * @param holderEmail the person's own, which goes with the person; so do {@code holderTreatment} and {@code holderPhone}
 */
public record Post(
        long id,
        long institutionId,
        String title,
        @Nullable String treatment,
        @Nullable String phone,
        @Nullable String email,
        int position,
        boolean active,
        int version,
        @Nullable String holder,
        @Nullable LocalDate holderSince,
        @Nullable LocalDate holderUntil,
        @Nullable String holderTreatment,
        @Nullable String holderPhone,
        @Nullable String holderEmail) {}
