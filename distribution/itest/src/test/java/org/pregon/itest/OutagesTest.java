package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.pregon.itest.system.Answer;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.Postgres;
import org.pregon.itest.system.PregonProcess;

/** What Pregón leans on fails and comes back: callers are told soon, nothing acknowledged is lost, and nobody restarts anything. */
class OutagesTest {
    private static final Duration TOLD = Duration.ofSeconds(5);
    private static final Duration HEALED = Duration.ofSeconds(10);

    @Test
    void aDatabaseServerThatStopsIsToldWithinSecondsAndMissedNoLongerWhenItIsBack() {
        Path data = Place.folder("outage-postgresql");
        try (Postgres server = Postgres.keeping(data.resolve("postgresql"))) {
            try (PregonProcess pregon = PregonProcess.start(data.resolve("pregon"), server.arguments().toArray(String[]::new))) {
                Api office = pregon.administrator();
                long saved = office.post("directory/institutions", institution("Antes del corte")).expect(201).id();

                server.stop();
                for (String path : new String[] {"directory/institutions", "session", "calendar/activities"}) {
                    Answer answer = soon(() -> office.get(path)).expectProblem(503, "busy");
                    assertThat(answer.header("Retry-After")).isNotEmpty();
                }
                soon(() -> office.post("directory/institutions", institution("Durante el corte"))).expect(503);
                assertThat(soon(() -> office.get("/")).status()).isEqualTo(200);
                server.startAgain();
                long back = System.nanoTime();

                Await.until(() -> office.get("directory/institutions/" + saved).status(), status -> status == 200);

                assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(HEALED);
                office.post("directory/institutions", institution("Después del corte")).expect(201);
                assertThat(office.get("directory/institutions").expect(200).json().path("items")).extracting(row -> row.path("name").asText())
                        .containsExactlyInAnyOrder("Antes del corte", "Después del corte");
            }
        }
    }

    @Test
    void aMailServerThatNeverAnswersHoldsNobodyUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0);
                PregonProcess pregon = PregonProcess.start(Place.folder("outage-mail"), "--set", "pregon.smtp=127.0.0.1:" + silent.getLocalPort(), "--set", "pregon.smtp.from=imagen@municipalidad.example")) {
            Api office = pregon.administrator();

            for (int i = 0; i < 5; i++) {
                String reader = "lector" + i + "@medio.example";
                soon(() -> office.post("mail-templates/reporting.signed/test", Map.of("subject", "Aviso", "text", "Texto", "to", reader))).expect(204);
                soon(() -> office.get("home")).expect(200);
            }

            // The server has five minutes to answer, as RFC 5321 gives it; nobody but the mail waits.
            assertThat(office.get("mail/count?q=lector").expect(200).json().path("count").asInt()).isEqualTo(5);
            assertThat(office.get("mail/count?q=lector&state=SENT").expect(200).json().path("count").asInt()).isZero();
        }
    }

    @Test
    void aFullDiskTakesNothingMoreShowsWhatThereIsAndIsForgottenWhenThereIsRoom() throws Exception {
        Path small = Place.folder("outage-disk");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=420m", "tmpfs", small.toString()), "Only root makes a small disk");
        try (PregonProcess pregon = PregonProcess.start(small.resolve("data"), "--modules", "core,directory")) {
            Api office = pregon.administrator();
            List<String> acknowledged = new ArrayList<>(List.of("Antes"));
            office.post("directory/institutions", institution("Antes")).expect(201);
            Path filler = small.resolve("filler");
            fill(filler);

            Answer refused = office.post("directory/institutions", institution("Sin espacio")).expectProblem(507, "storage-full");

            assertThat(refused.text()).contains("No queda espacio");
            for (int i = 0; i < 50; i++) {
                Answer answer = office.post("directory/institutions", institution("Intento " + i));
                assertThat(answer.status()).isIn(201, 503, 507);
                if (answer.status() == 201) {
                    acknowledged.add("Intento " + i);
                }
                office.get("directory/institutions").expect(200);
            }
            pregon.visitor().signIn("admin", Api.PASSWORD).expect(200);
            Files.delete(filler);
            Await.until(() -> office.post("directory/institutions", institution("Después")).status(), status -> status == 201);
            acknowledged.add("Después");
            assertThat(office.get("directory/institutions?limit=200").expect(200).json().path("items")).extracting(row -> row.path("name").asText())
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    /** To the last byte but for eight megabytes, as another program would. */
    private static void fill(Path filler) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(filler).getUsableSpace() > 8L << 20) {
                out.write(megabyte);
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    @Test
    void aServerOfAnotherZoneKeepsLimasDays() {
        try (PregonProcess far = PregonProcess.startWith("-Duser.timezone=Asia/Tokyo", Place.folder("tokyo"))) {
            Api office = far.namedOffice();
            LocalDate today = LocalDate.now(ZoneId.of("America/Lima"));
            String start = today + "T23:30";
            long id = office.post("calendar/activities", Map.of("title", "Serenata", "kind", "CEREMONY", "startsAt", start, "endsAt", today.plusDays(1) + "T01:00",
                    "responsible", "Luz Ccori")).expect(201).id();

            assertThat(office.get("calendar/activities/" + id).expect(200).json().path("startsAt").asText()).startsWith(start);
            assertThat(office.get("calendar/activities?from=" + today + "&to=" + today).expect(200).json().path("items")).hasSize(1);
            assertThat(office.get("calendar/activities?from=" + today.plusDays(2) + "&to=" + today.plusDays(2)).expect(200).json().path("items")).isEmpty();
            Answer draft = office.post("reporting/monthly", Map.of("month", today.toString().substring(0, 7))).expect(201);
            Answer signed = office.send("POST", "reporting/monthly/" + draft.id() + "/sign", Map.of("password", Api.PASSWORD), "If-Match", draft.etag()).expect(200);
            assertThat(signed.json().path("designation").asText()).contains("001-" + today.getYear());
            assertThat(Pdf.of(office.get("reporting/monthly/" + draft.id() + "/file.pdf").expect(200).bytes()).text().replace('\u00a0', ' '))
                    .contains(today.getDayOfMonth() + " de ").contains(String.valueOf(today.getYear()));
            office.get("jobs").expect(200).json().path("items").forEach(job -> {
                if (job.path("id").asText().equals("reporting.monthly-draft")) {
                    assertThat(job.path("next").asText()).as("seven o'clock in Lima").contains("T12:00");
                }
            });
        }
    }

    private static Answer soon(Supplier<Answer> question) {
        long asked = System.nanoTime();
        Answer answer = question.get();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).as(answer.request()).isLessThan(TOLD);
        return answer;
    }

    private static Map<String, Object> institution(String name) {
        return Map.of("name", name, "kind", "OTHER", "scope", "DISTRICT");
    }
}
