package org.pregon.core.internal.security;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an administrator writes of a user. The login is fixed once given. */
public record UserForm(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9._-]*", message = "Use letras sin tilde, números, punto o guion.")
                String login,
        @NotBlank @Size(max = 120) String name,
        @Nullable @Email @Size(max = 254) String email,
        @NotEmpty List<@NotBlank String> roles,
        @Nullable Boolean active,
        @Nullable Long unitId,
        @Nullable Map<@NotBlank String, @NotNull List<@NotNull Long>> roleUnits) {

    /** A user of no unit. */
    UserForm(String login, String name, @Nullable String email, List<String> roles, @Nullable Boolean active) {
        this(login, name, email, roles, active, null, null);
    }

    /** Whose roles hold everywhere. */
    public UserForm(String login, String name, @Nullable String email, List<String> roles, @Nullable Boolean active, @Nullable Long unitId) {
        this(login, name, email, roles, active, unitId, null);
    }

    /** Of the roles that hold for some units only, those units; of the others nothing. */
    Map<String, List<Long>> limits() {
        Map<String, List<Long>> limits = new TreeMap<>();
        if (roleUnits != null) {
            roleUnits.forEach((role, units) -> {
                if (roles.contains(role) && !units.isEmpty()) {
                    limits.put(role, units.stream().distinct().sorted().toList());
                }
            });
        }
        return limits;
    }

    boolean isActive() {
        return active == null || active;
    }

    @Nullable String emailOrNull() {
        return email == null || email.isBlank() ? null : email.trim();
    }
}
