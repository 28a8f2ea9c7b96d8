package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.Postgres;
import org.pregon.itest.system.PregonProcess;

/** Whoever starts Pregón wrongly is told so in one plain sentence, and nothing is started by halves. */
class FaultsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static PregonProcess running;
    private static Path data;

    @BeforeAll
    static void start() {
        data = Place.folder("faults");
        running = PregonProcess.start(data, "--modules", "core");
    }

    @AfterAll
    static void stopsWithinSecondsOfSigterm() {
        long before = System.nanoTime();

        int exit = running.terminate(Duration.ofSeconds(30));

        assertThat(exit).isIn(0, 143);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(running.output()).doesNotContain("Exception").doesNotContain(" ERROR ");
        assertThat(data.resolve("derby/dbex.lck")).as("Derby closed its database").doesNotExist();
    }

    @Test
    void aPortInUseIsNamedWithTheWayOut() {
        refused(PregonProcess.launch(Place.home(), running.port(), Place.folder("port")),
                "El puerto " + running.port(), "--port");
    }

    @Test
    void aDataFolderInUseIsNotShared() {
        refused(PregonProcess.launch(Place.home(), Place.port(), data), "Otro Pregón ya usa la carpeta", data.toString(), "--data");
    }

    @Test
    void dataInAFileAreNamedWithTheFile() throws IOException {
        Path file = Files.createFile(Place.folder("unwritable").resolve("file"));

        refused(PregonProcess.launch(Place.home(), Place.port(), file.resolve("data")),
                file + " es un archivo y no una carpeta", "--data");
    }

    @Test
    void aCorruptConfigurationIsNamedWithFileAndLine() throws IOException {
        Path home = homeWithConfiguration("platform.json", "{\n  \"a\": 1,\n  oops\n}");

        refused(PregonProcess.launch(home, Place.port(), Place.folder("corrupt")), "platform.json", "línea 3", "Corríjalo");
    }

    @Test
    void durabilityIsNotTradedForSpeed() {
        refused(PregonProcess.launchWith("-Dderby.system.durability=test", Place.folder("durability")),
                "derby.system.durability=test", "Quite ese ajuste");
    }

    @Test
    void aStartThatIsStoppedEndsQuietlyAndTheNextOneIsWhole() {
        Path place = Place.folder("stopped");
        for (String mark : List.of("felix", "derby.new", "derby", "derby/seg0/c4d0.dat", "derby/seg0/cb1.dat")) {
            PregonProcess cut = PregonProcess.launch(Place.home(), Place.port(), place);
            Await.patiently(() -> Files.exists(place.resolve(mark)) || cut.saysReady(), seen -> seen);

            int exit = cut.terminate(SOON);

            assertThat(exit).as(mark).isIn(0, 143);
            assertThat(cut.output()).as(mark).doesNotContain("Exception").doesNotContain(" ERROR ").doesNotContain("\tat ");
        }
        try (PregonProcess whole = PregonProcess.start(place)) {
            whole.administrator().get("modules").expect(200);
        }
    }

    @Test
    void whoWaitsForADatabaseThatIsNotThereCanStopAtOnce() {
        Path place = Place.folder("no-database");
        PregonProcess waiting = PregonProcess.launch(Place.home(), Place.port(), place, "--set", "pregon.jdbc.url=jdbc:postgresql://127.0.0.1:1/none");
        Await.patiently(() -> Files.exists(place.resolve("felix")), seen -> seen);
        long before = System.nanoTime();

        int exit = waiting.terminate(SOON);

        assertThat(exit).isEqualTo(143);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(waiting.output()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatDoesNotAnswerInTimeIsNamedAndTheStartEnds() {
        PregonProcess waiting = PregonProcess.launch(Place.home(), Place.port(), Place.folder("silent-database"),
                "--set", "pregon.jdbc.url=jdbc:postgresql://127.0.0.1:1/oficina", "--set", "pregon.jdbc.wait=3");

        refused(waiting, "jdbc:postgresql://127.0.0.1:1/oficina no responde", "pregon.jdbc.url");
        assertThat(waiting.output()).contains("Waiting for the database");
    }

    @Test
    void aDatabaseThatTheServerDoesNotHaveIsNamedAtOnce() {
        try (Postgres server = new Postgres()) {
            String address = server.arguments().get(1);

            refused(PregonProcess.launch(Place.home(), Place.port(), Place.folder("wrong-database"),
                    "--set", address.replace("/postgres", "/oficina")), "no existe la base de datos", "/oficina");
        }
    }

    @Test
    void aModuleThatIsNotThereIsNamedWithThoseThatAre() {
        refused(PregonProcess.launch(Place.home(), Place.port(), Place.folder("module"), "--modules", "directorio"),
                "No hay un módulo «directorio»", "directory");
    }

    @Test
    void anotherAddressNeedsProtection() {
        refused(PregonProcess.launch(Place.home(), Place.port(), Place.folder("host"), "--host", "0.0.0.0"), "TLS", "--behind-proxy");
    }

    @Test
    void aProxysWordCountsOnlyIfAProxyWasAnnounced() {
        try (PregonProcess behind = PregonProcess.start(Place.folder("proxy"), "--modules", "core", "--behind-proxy")) {
            assertThat(signInAsThroughTls(behind).header("Set-Cookie")).contains("Secure");
        }
        assertThat(signInAsThroughTls(running).header("Set-Cookie")).contains("HttpOnly").doesNotContain("Secure");
    }

    private static Answer signInAsThroughTls(PregonProcess pregon) {
        return pregon.visitor().send("POST", "session", Map.of("login", "admin", "password", Api.FIRST_PASSWORD),
                "X-Forwarded-Proto", "https", "X-Forwarded-For", "x".repeat(300)).expect(200);
    }

    @Test
    void anOptionThatDoesNotExistIsNamed() {
        refused(PregonProcess.launch(Place.home(), Place.port(), Place.folder("option"), "--puerto", "80"), "«--puerto»");
    }

    private static void refused(PregonProcess process, String... words) {
        int exit = process.awaitEnd(SOON);

        assertThat(process.output()).contains("Pregón no puede iniciar.").contains(words)
                .doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(exit).isEqualTo(2);
    }

    private static Path homeWithConfiguration(String name, String content) throws IOException {
        Path home = Place.folder("home");
        for (String part : new String[] {"bin", "bundles", "lib"}) {
            Files.createSymbolicLink(home.resolve(part), Place.home().resolve(part));
        }
        Path config = Files.createDirectory(home.resolve("config"));
        try (Stream<Path> files = Files.list(Place.home().resolve("config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        Files.writeString(config.resolve(name), content);
        return home;
    }
}
