package org.pregon.core.internal.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.UnavailableException;

/** A damaged calendar is told to the administrator by file, row and reason, and works again as soon as it is mended. */
class CalendarFileTest {
    @TempDir
    Path config;

    @Test
    void aDamagedFileIsNamedAndReadAgainOnceMended() throws IOException {
        Path file = config.resolve("civic-calendar.csv");
        CalendarFile calendar = new CalendarFile(file);
        String whole = Files.readString(Path.of("../../config/civic-calendar.csv"));

        Files.writeString(file, "uno;dos;tres\n");
        assertThatThrownBy(calendar::dates).isInstanceOf(UnavailableException.class)
                .hasMessageContaining("config/civic-calendar.csv").hasMessageContaining("fila 1").hasMessageContaining("Faltan columnas");
        Files.writeString(file, whole.replaceFirst("primero de mayo|1 de mayo", "31 de febrero"));
        assertThat(calendar.trouble()).get().asString().contains("config/civic-calendar.csv", "regla");
        Files.delete(file);
        assertThat(calendar.trouble()).get().asString().contains("No se puede leer");

        Files.writeString(file, whole);
        assertThat(calendar.trouble()).isEmpty();
        assertThat(calendar.dates()).hasSizeGreaterThan(100);
    }
}
