package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ley 29733, article 2.5: what somebody thinks of politics or religion, belongs to or suffers from has no place to be written
 * down, neither a column nor a field on screen.
 */
class NoOpinionsTest {
    private static final Pattern SENSITIVE = Pattern.compile(
            "(?i)partido|pol[ií]tic[ao]s?\\b|political|party|ideolog|militan|afiliaci|affiliation|religi|sindica[tl]|ethnic|[eé]tni[ac]|opini[oó]n de la persona");

    @Test
    void noTableHasAColumnForIt() {
        assertThat(lines(".sql")).as("migrations").isNotEmpty().noneMatch(line -> SENSITIVE.matcher(line).find());
    }

    @Test
    void noScreenHasAFieldForIt() {
        assertThat(lines("i18n.js", "es.js")).as("texts of the screens").isNotEmpty().noneMatch(line -> SENSITIVE.matcher(line).find());
    }

    /** Of the sources, tests and build left out. */
    private static List<String> lines(String... endings) {
        try (Stream<Path> files = Files.walk(Path.of("../../bundles"))) {
            return files.filter(file -> file.toString().contains("src/main/resources") && Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .flatMap(NoOpinionsTest::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
