package org.pregon.core.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link ListFile}.
 *
 * @param weight share of the width on paper that is left when the longest words have their room; 0 where it stands in CSV and XLSX alone
 * @param value of a row: a text, number, {@code LocalDate}, {@code LocalDateTime}, {@code Instant}, {@code Boolean} or null
 */
public record FileColumn<T>(String label, int weight, Function<? super T, ? extends @Nullable Object> value) {}
