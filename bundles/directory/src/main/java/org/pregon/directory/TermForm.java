package org.pregon.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody takes up a post. */
public record TermForm(
        @NotBlank @Size(max = 120) String holder, @NotNull LocalDate startsOn, @Nullable LocalDate endsOn) {}
