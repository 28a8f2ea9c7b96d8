package org.pregon.core.internal.security;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A key that a user asks for.
 *
 * @param permissions what it may do, never more than its owner
 * @param days how long it lasts
 * @param password of the owner: who finds a computer unlocked must not take a key along
 */
public record TokenForm(
        @NotBlank @Size(max = 60) String name,
        @NotEmpty @Size(max = 40) List<@NotBlank @Size(max = 80) String> permissions,
        @Min(1) @Max(365) int days,
        @NotBlank @Size(max = 200) String password) {}
