package org.pregon.itest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.Api;
import org.pregon.itest.system.Place;
import org.pregon.itest.system.PostOffice;
import org.pregon.itest.system.Postgres;
import org.pregon.itest.system.PregonProcess;

/** Killed while mail leaves: every mail that was acknowledged arrives, and each kill sends at most one of them twice. */
class KillWhileMailingTest {
    @RegisterExtension
    static final PostOffice MAIL = new PostOffice();

    private static final int MAILS_A_ROUND = 80;
    private static final int ARRIVED_BEFORE_KILL = 15;

    /** By reader, as they were acknowledged. */
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void noneIsLostAndEachKillDoublesAtMostOneOnDerby() throws Exception {
        survive("derby", 3, List.of());
    }

    @Test
    void noneIsLostAndEachKillDoublesAtMostOneOnPostgreSql() throws Exception {
        try (Postgres postgres = new Postgres()) {
            survive("postgres", 2, postgres.arguments());
        }
    }

    @Test
    @Tag("soak")
    void noneIsLostInTwentyFiveKillsOnDerby() throws Exception {
        survive("soak", 25, List.of());
    }

    private void survive(String name, int kills, List<String> database) throws Exception {
        Path data = Place.folder("kill-mailing");
        List<String> arguments = new ArrayList<>(database);
        arguments.addAll(List.of("--set", "pregon.smtp=" + MAIL.address(), "--set", "pregon.smtp.from=oficina@municipalidad.example"));
        String[] all = arguments.toArray(String[]::new);
        for (int kill = 1; kill <= kills; kill++) {
            try (PregonProcess pregon = PregonProcess.start(data, all)) {
                write(pregon.administrator(), name + kill);
                MAIL.received(MAIL.count() + ARRIVED_BEFORE_KILL);
                pregon.kill();
            }
        }
        try (PregonProcess pregon = PregonProcess.start(data, all)) {
            Api api = pregon.administrator();
            // A node that is gone is missed only after a minute, where there may be others.
            Await.patiently(() -> api.get("mail/count?state=QUEUED&state=SENDING").expect(200).json().path("count").asInt(), waiting -> waiting == 0);
            assertThat(api.get("mail/count?state=SENT").expect(200).json().path("count").asInt()).isEqualTo(acknowledged.size());
        }
        verify(name, kills);
    }

    /** Held until all are written, so that they leave one upon the other when the process is killed. */
    private void write(Api api, String round) {
        api.post("mail-state/pause", "").expect(200);
        for (int i = 0; i < MAILS_A_ROUND; i++) {
            String reader = round + "-" + i + "@lectores.example";
            api.post("mail-templates/reporting.ready/test", Map.of("subject", "Aviso", "text", "El borrador de {mes}.", "to", reader)).expect(204);
            acknowledged.add(reader);
        }
        api.post("mail-state/resume", "").expect(200);
    }

    private void verify(String name, int kills) throws MessagingException {
        Map<String, List<String>> idsByReader = new TreeMap<>();
        for (MimeMessage message : MAIL.received(acknowledged.size())) {
            String reader = message.getAllRecipients()[0].toString();
            if (reader.startsWith(name)) {
                idsByReader.computeIfAbsent(reader, first -> new ArrayList<>()).add(message.getMessageID());
            }
        }
        assertThat(idsByReader.keySet()).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(idsByReader.values()).allSatisfy(ids -> assertThat(ids.stream().distinct()).hasSize(1));
        int doubles = idsByReader.values().stream().mapToInt(ids -> ids.size() - 1).sum();
        assertThat(doubles).as("mails sent twice").isBetween(0, kills);
    }
}
