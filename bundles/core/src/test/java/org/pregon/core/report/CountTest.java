package org.pregon.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void oneIsSingularAndNoneIsPlural() {
        assertThat(Count.of(1, "institución", "instituciones")).isEqualTo("1 institución");
        assertThat(Count.of(0, "institución", "instituciones")).isEqualTo("0 instituciones");
        assertThat(Count.of(2107, "institución", "instituciones")).isEqualTo("2,107 instituciones");
    }
}
