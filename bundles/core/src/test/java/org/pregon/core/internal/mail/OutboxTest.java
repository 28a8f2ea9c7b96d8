package org.pregon.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pregon.core.ConflictException;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Attachment;
import org.pregon.core.mail.Outbox.Sent;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;
import org.pregon.core.testing.TestPlatform;

@OnBothDatabases
class OutboxTest {
    private final TestPlatform platform;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SmtpSettings smtp;
    private final OutboxStore outbox;
    private final OutboxSender sender;

    OutboxTest(TestDatabase engine) {
        platform = new TestPlatform(engine);
        smtp = new SmtpSettings(new Settings(platform.coreSql(), platform.audit()));
        outbox = new OutboxStore(platform.coreSql(), smtp, platform.clock());
        sender = new OutboxSender(platform.coreSql(), smtp, platform.office(), platform.clock());
    }

    @AfterEach
    void close() {
        sender.stop();
        server.stop();
        platform.close();
    }

    private void configure() {
        server.start();
        smtp.save(new Smtp("127.0.0.1", server.getSmtp().getPort(), Smtp.Security.NONE, "oficina@muni.example", null, null), 0);
    }

    private void send(Mail mail) {
        platform.coreSql().run(session -> outbox.send(session, mail));
    }

    private Sent only(String reference) {
        assertThat(outbox.find(reference)).hasSize(1);
        return outbox.find(reference).get(0);
    }

    @Test
    void aMessageArrivesWithItsAttachment() throws Exception {
        configure();
        send(new Mail(List.of("alcaldia@muni.example"), "Informe de octubre – señal ñ", "Adjunto el informe.", "test:1",
                List.of(new Attachment("informe n.º 1.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))));

        sender.round();

        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Informe de octubre – señal ñ");
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@pregon>");
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Adjunto el informe.");
        assertThat(GreenMailUtil.getBody(parts.getBodyPart(1))).isNotEmpty();
        assertThat(only("test:1").state()).isEqualTo(State.SENT);
    }

    @Test
    void aMessageIsSentOnce() {
        configure();
        send(new Mail(List.of("alcaldia@muni.example"), "Aviso", "Texto", "test:2", List.of()));

        sender.round();
        sender.round();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void withoutAServerItWaits() {
        send(new Mail(List.of("alcaldia@muni.example"), "Aviso", "Texto", "test:3", List.of()));

        sender.round();

        assertThat(outbox.configured()).isFalse();
        assertThat(only("test:3").state()).isEqualTo(State.QUEUED);
        assertThat(only("test:3").attempts()).isZero();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() {
        smtp.save(new Smtp("127.0.0.1", 1, Smtp.Security.NONE, "oficina@muni.example", null, null), 0);
        send(new Mail(List.of("alcaldia@muni.example"), "Aviso", "Texto", "test:4", List.of()));

        sender.round();
        sender.round();

        assertThat(only("test:4").state()).isEqualTo(State.QUEUED);
        assertThat(only("test:4").attempts()).as("the second round comes before the pause is over").isEqualTo(1);
        assertThat(only("test:4").lastError()).isNotBlank();
    }

    @Test
    void whatFailsWithItsFactIsNotSent() {
        configure();
        assertThatThrownBy(() -> platform.coreSql().run(session -> {
            outbox.send(session, new Mail(List.of("a@muni.example"), "Aviso", "Texto", "test:5", List.of()));
            throw new ConflictException("the fact failed");
        })).isInstanceOf(ConflictException.class);

        sender.round();

        assertThat(outbox.find("test:5")).isEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aSubjectCannotBringAHeaderAlong() throws Exception {
        configure();
        send(new Mail(List.of("a@muni.example"), "Aviso\r\nBcc: otro@muni.example", "Texto", "test:6", List.of()));

        sender.round();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Aviso Bcc: otro@muni.example");
    }

    @Test
    void theServersPasswordIsKeptWhenItIsNotWrittenAgain() {
        smtp.save(new Smtp("mail.example", 587, Smtp.Security.STARTTLS, "oficina@muni.example", "oficina", "secreta"), 0);

        smtp.save(new Smtp("mail2.example", 587, Smtp.Security.STARTTLS, "oficina@muni.example", "oficina", null), 1);

        assertThat(smtp.current().orElseThrow().password()).isEqualTo("secreta");
        assertThat(smtp.current().orElseThrow().host()).isEqualTo("mail2.example");
    }
}
