package org.pregon.core.internal.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a notice.
 *
 * @param everyone to all who can read notices; then units and people do not matter
 * @param units ids; those below them read it, too
 * @param people ids of users
 * @param attachment id of a stored file
 */
public record NoticeForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 8000) String body,
        @Nullable Boolean everyone,
        @Nullable @Size(max = 500) List<Long> units,
        @Nullable @Size(max = 500) List<Long> people,
        @Nullable @Size(max = 64) String attachment,
        @Nullable Boolean byMail) {

    boolean toEveryone() {
        return Boolean.TRUE.equals(everyone);
    }

    boolean mailed() {
        return Boolean.TRUE.equals(byMail);
    }

    List<Long> unitIds() {
        return Objects.requireNonNullElse(units, List.of());
    }

    List<Long> personIds() {
        return Objects.requireNonNullElse(people, List.of());
    }
}
