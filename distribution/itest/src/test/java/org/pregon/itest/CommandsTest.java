package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pregon.itest.system.Place;

/** Both scripts, the checkout's and the archive's, explain themselves and refuse what they do not know before they do anything. */
class CommandsTest {
    private static final String ARCHIVE = Place.home().resolve("bin/pregon").toString();
    private static final String CHECKOUT = Place.home().resolve("../../../../pregon").normalize().toString();

    /** Far less than a build takes. */
    private static final int SOON_SECONDS = 60;

    private record Said(int exit, String words) {}

    @Test
    void theArchiveExplainsItself() throws Exception {
        for (String word : List.of("help", "--help", "-h")) {
            Said said = say(ARCHIVE, word);

            assertThat(said.exit()).as(word).isZero();
            assertThat(said.words()).as(word).contains("bin/pregon [opciones]", "--behind-proxy", "pregon.jdbc.url");
        }
    }

    @Test
    void bothScriptsTellTheSameOfTheOptions() throws Exception {
        assertThat(options(say(ARCHIVE, "help"))).isNotEmpty().isEqualTo(options(say(CHECKOUT, "help")));
    }

    @Test
    void aCommandThatDoesNotExistPointsToTheHelp() throws Exception {
        Said said = say(CHECKOUT, "foo");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.words().strip()).isEqualTo("No existe la orden «foo». Vea ./pregon help.");
    }

    @Test
    void aWrongOptionIsRefusedBeforeAnythingIsBuilt() throws Exception {
        for (List<String> wrong : List.of(List.of("--bogus"), List.of("--port", "abc"), List.of("--set", "foo"), List.of("--host"))) {
            Said said = say(Stream.concat(Stream.of(CHECKOUT, "run"), wrong.stream()).toArray(String[]::new));

            assertThat(said.exit()).as("%s", wrong).isEqualTo(2);
            assertThat(said.words()).contains("Pregón no puede iniciar.").doesNotContain("Construyendo");
        }
    }

    @Test
    void anOptionThatDoesNotExistPointsToTheHelpOfTheScriptThatWasCalled() throws Exception {
        assertThat(say(ARCHIVE, "--puerto", "80").words()).contains("«--puerto»", "bin/pregon help");
        assertThat(say(CHECKOUT, "run", "--puerto", "80").words()).contains("«--puerto»", "./pregon help");
    }

    private static List<String> options(Said said) {
        return said.words().lines().filter(line -> line.startsWith("      ")).toList();
    }

    private static Said say(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // ./pregon test names itself to what it starts; here each script is called as a person calls it.
        builder.environment().remove("PREGON_COMMAND");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SOON_SECONDS, TimeUnit.SECONDS)).as("%s ends by itself", List.of(command)).isTrue();
            return new Said(process.exitValue(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroy();
        }
    }
}
