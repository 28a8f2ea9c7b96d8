package org.pregon.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post of an institution, with who holds it today.
 *
 * @param treatment how its holder is addressed: {@code Señor Alcalde}
 * @param position place within the institution, low first
 * @param version counts changes of the post and of who holds it
 * @param holder null while the post is vacant
 * @param holderUntil last day of the holder's term, null when none is set
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
        @Nullable LocalDate holderUntil) {}
