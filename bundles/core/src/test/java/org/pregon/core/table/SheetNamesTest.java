package org.pregon.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Actividades concluidas | Actividades concluidas",
        "Actividades por mes, agosto a octubre de 2026 | Actividades por mes, agosto",
        "Variación respecto del mes anterior | Variación respecto del mes",
        "Actividades programadas para el próximo mes | Actividades programadas",
        "Instituciones: una [lista] con nombre largo | Instituciones  una  lista",
        "Otorrinolaringológicamentehablando sí | Otorrinolaringológicamentehabla",
        "'???' | Cuadro"})
    void aNameThatIsTooLongEndsWithAWord(String wanted, String name) {
        assertThat(new SheetNames().next(wanted)).isEqualTo(name);
    }

    @Test
    void noNameStandsTwice() {
        var names = new SheetNames();

        assertThat(names.next("Actividades por mes, agosto a octubre")).isEqualTo("Actividades por mes, agosto");
        assertThat(names.next("ACTIVIDADES por mes, agosto a octubre")).isEqualTo("ACTIVIDADES por mes, agosto 2");
    }
}
