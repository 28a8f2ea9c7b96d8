package org.pregon.core.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pregon.core.rest.Problem;

class ProblemPageTest {
    @Test
    void aPersonReadsWhatHappenedAndMayTryAgain() {
        String page = ProblemPage.html(Problem.of(503, "busy", "La base de datos <no> respondió.", "ab12"));

        assertThat(page).contains("<h1>No disponible por ahora</h1>", "La base de datos &lt;no&gt; respondió.", "<a href=\"\">Reintentar</a>")
                .doesNotContain("{\"", "<no>");
    }
}
