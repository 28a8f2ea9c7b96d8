package org.pregon.reporting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What staff write into a draft. Paragraphs are separated by line breaks. */
public record MonthlyReportForm(
        @NotNull @Size(max = 400) String reference,
        @NotNull @Size(max = MAX) String background,
        @NotNull @Size(max = MAX) String difficulties,
        @NotNull @Size(max = MAX) String conclusions,
        @NotNull @Size(max = MAX) String recommendations) {
    private static final int MAX = 20_000;
}
