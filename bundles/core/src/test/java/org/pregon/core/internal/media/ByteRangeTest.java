package org.pregon.core.internal.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bytes=0-, 0, 999",        // Chrome and Firefox, at the start
        "bytes=0-1, 0, 1",         // Safari, to see whether parts are served at all
        "bytes=500-, 500, 999",    // after a jump
        "bytes=-200, 800, 999",    // the index at the end of a video
        "bytes=-5000, 0, 999",
        "Bytes = 10 - 19, 10, 19",
        "bytes=990-99999999999999999999999, 990, 999"
    })
    void aPlayersHabitIsUnderstood(String header, long first, long last) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=-", "bytes=9-2", "bytes=0-1,5-6", "lines=1-2", "bytes", "bytes=a-b", ""})
    void whatMakesNoSenseGetsTheWhole(String header) {
        assertThat(ByteRange.of(header, 1000)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
    void aPartBehindTheEndCannotBeServed(String header) {
        assertThat(ByteRange.of(header, 1000)).isNotNull().matches(range -> !range.satisfiable());
    }

    @Test
    void anEmptyFileHasNoParts() {
        assertThat(ByteRange.of("bytes=0-", 0)).isNotNull().matches(range -> !range.satisfiable());
    }
}
