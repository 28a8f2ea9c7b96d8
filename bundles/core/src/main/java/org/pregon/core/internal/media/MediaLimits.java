package org.pregon.core.internal.media;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How large a file may be, as administrators set it.
 *
 * @param megapixels of a picture; what opening it costs, whatever its file weighs
 * @param ratio of a picture's longer to its shorter side
 * @param unpackedMegabytes what a zip-based document may unpack to
 * @param entries how many parts it may have
 */
public record MediaLimits(
        @Min(1) @Max(200) int imageMegabytes,
        @Min(1) @Max(500) int documentMegabytes,
        @Min(1) @Max(1000) int audioMegabytes,
        @Min(1) @Max(2000) int videoMegabytes,
        @Min(1) @Max(200) int megapixels,
        @Min(2) @Max(100) int ratio,
        @Min(1) @Max(2000) int unpackedMegabytes,
        @Min(10) @Max(50_000) int entries) {

    /** The largest of the largest: no upload is read further. */
    static final long HARDEST_BYTES = 2_100_000_000L;

    static final MediaLimits USUAL = new MediaLimits(20, 20, 100, 500, 50, 20, 200, 5000);
}
