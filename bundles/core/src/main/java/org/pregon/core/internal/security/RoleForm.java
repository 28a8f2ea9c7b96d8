package org.pregon.core.internal.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an administrator writes of a role. */
public record RoleForm(
        @NotBlank @Size(max = 80) String name,
        @NotNull @Size(max = 200) List<@NotBlank @Size(max = 80) String> permissions) {}
