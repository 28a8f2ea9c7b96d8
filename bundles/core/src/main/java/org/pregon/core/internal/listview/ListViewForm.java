package org.pregon.core.internal.listview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view as somebody saves it; {@code list} counts only when it is new. */
record ListViewForm(
        @NotNull @Size(max = 80) @Pattern(regexp = LIST) String list,
        @NotBlank @Size(max = 60, message = "Escriba como máximo 60 caracteres.") String name,
        @Nullable @Size(max = 2000) @Pattern(regexp = "[^\\s#]*") String query,
        @Nullable @Size(max = 40) List<@NotNull @Size(max = 40) @Pattern(regexp = COLUMN) String> columns,
        @Nullable Boolean shared) {
    static final String LIST = "[a-z0-9-]+(/[a-z0-9-]+)*";
    static final String COLUMN = "[A-Za-z0-9.-]+";

    /** What is kept without a name. */
    record ChoiceForm(
            @NotNull @Size(max = 80) @Pattern(regexp = LIST) String list,
            @Nullable @Size(max = 40) List<@NotNull @Size(max = 40) @Pattern(regexp = COLUMN) String> columns,
            @Nullable Long usual) {}
}
