package org.pregon.core.internal.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an administrator decides about a series.
 *
 * @param padding digits, with zeros in front
 * @param firstNumber where it begins this year, when earlier ones were numbered elsewhere
 */
public record SeriesForm(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[^{}\\p{Cntrl}]*", message = "Escriba solo la palabra, sin llaves.") String word,
        @NotBlank @Size(max = 120) String pattern,
        @Min(1) @Max(6) int padding,
        boolean yearly,
        @Min(1) @Max(999_999) int firstNumber) {}
