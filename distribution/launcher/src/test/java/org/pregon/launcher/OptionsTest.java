package org.pregon.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said on the command line is understood or refused with the way out, and the help says neither more nor less. */
class OptionsTest {
    private static final Path HOME = Path.of("home");
    private static final Path BUNDLES = Path.of("../../bundles");

    /** What both scripts show. */
    private static final Path HELP = Path.of("../assembly/src/main/lib/options.txt");

    /** How bundles ask for a setting of the framework. */
    private static final Pattern ASKED = Pattern.compile("[pP]roperty\\((?:context, )?\"(pregon\\.[a-z.-]+)\"");

    @Test
    void whatIsSaidIsUnderstood() throws StartRefused {
        Options options = Options.parse(HOME, "--port", "9000", "--modules", "directory, calendar", "--set", "pregon.smtp=correo.example:25",
                "--set", "pregon.admin.password=una=clave=larga", "--demo");

        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.modules()).containsExactly("directory", "calendar");
        assertThat(options.demo()).isTrue();
        assertThat(options.properties()).containsEntry("pregon.smtp", "correo.example:25").containsEntry("pregon.admin.password", "una=clave=larga");
    }

    @Test
    void theHelpNamesEveryOptionAndEverySettingAndNoOther() throws IOException {
        String help = Files.readString(HELP);

        assertThat(found(help, "(?m)^ {6}(--[a-z-]+)")).isEqualTo(Options.names());
        assertThat(found(help, "(?m)^ {10}(pregon\\.[a-z.]+)=")).containsExactlyInAnyOrderElementsOf(Settings.names());
    }

    @Test
    void everySettingThatABundleReadsCanBeSaid() throws IOException, StartRefused {
        Set<String> told = Distribution.of(HOME, "--behind-proxy").configuration().keySet();

        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(BUNDLES)) {
            for (Path source : sources.filter(path -> path.toString().matches(".*/src/main/java/.*\\.java")).toList()) {
                asked.addAll(found(Files.readString(source), ASKED.pattern()));
            }
        }
        asked.removeAll(told);
        asked.remove("pregon.module");

        assertThat(asked).containsExactlyInAnyOrderElementsOf(Settings.names());
    }

    @Test
    void aSettingWithoutAValueIsRefused() {
        refused("falta el valor", "--set", "pregon.smtp");
        refused("--set pregon.smtp=valor", "--set", "pregon.smtp");
    }

    @Test
    void aSettingThatNobodyReadsIsRefusedWithThoseThatAreRead() {
        refused("No existe el ajuste «foo»", "--set", "foo");
        refused("pregon.jdbc.url", "--set", "pregon.jbdc.url=jdbc:postgresql://base");
    }

    @Test
    void whatHasAnOptionIsNotSet() {
        refused("Use --port.", "--set", "pregon.port=1");
        refused("Use --port.", "--set", "org.osgi.service.http.port=1");
        refused("Use --data.", "--set", "pregon.data=/tmp");
        refused("Use --behind-proxy.", "--set", "pregon.behind-proxy=true");
        refused("Use --host y --port.", "--set", "pregon.url=http://oficina.example/");
    }

    @Test
    void aValueThatItsReaderWouldStumbleOverIsRefused() {
        refused("un instante como", "--set", "pregon.clock.start=mañana");
        refused("jdbc:postgresql://", "--set", "pregon.jdbc.url=mysql://base");
        refused("al menos 10 caracteres", "--set", "pregon.admin.password=corta");
        refused("como correo.example:25", "--set", "pregon.smtp=correo:veinticinco");
        refused("no es un puerto", "--port", "abc");
        refused("no es un puerto", "--port", "70000");
    }

    private static void refused(String words, String... arguments) {
        assertThatThrownBy(() -> Options.parse(HOME, arguments)).isInstanceOf(StartRefused.class).hasMessageContaining(words);
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult one) -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
