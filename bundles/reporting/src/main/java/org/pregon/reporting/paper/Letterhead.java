package org.pregon.reporting.paper;

import org.jspecify.annotations.Nullable;

/**
 * Who writes.
 *
 * @param yearName official name of the year, without quotation marks; empty when none is known
 * @param escudo a PNG or JPEG file, null when the municipality has not given one
 * @param accent the municipality's colour as {@code #rrggbb}; only rules and bars take it
 */
public record Letterhead(
        String municipality, String office, String yearName, byte @Nullable [] escudo, String accent) {}
