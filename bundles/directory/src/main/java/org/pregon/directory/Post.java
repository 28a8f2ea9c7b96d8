package org.pregon.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A post of an institution, with who holds it today.
 *
 * @param treatment how its holder is addressed: {@code Señor Alcalde}
 * @param position place within the institution, low first
 * @param holder null while the post is vacant
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
        @Nullable LocalDate holderSince) {}
