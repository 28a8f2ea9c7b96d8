package org.pregon.core.internal.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an administrator writes of a unit. */
public record UnitForm(
        @NotBlank @Size(max = 160) String name,
        @NotBlank @Size(max = 20) String acronym,
        @Nullable Long parentId,
        @Nullable Boolean active) {

    boolean isActive() {
        return active == null || active;
    }
}
