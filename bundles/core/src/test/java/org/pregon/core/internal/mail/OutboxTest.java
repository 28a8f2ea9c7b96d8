package org.pregon.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.ConflictException;
import org.pregon.core.ForbiddenException;
import org.pregon.core.internal.mail.MailLogMapper.LogRow;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Attachment;
import org.pregon.core.mail.Mail.Words;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.mail.Outbox.Steering;
import org.pregon.core.media.MediaFile;
import org.pregon.core.security.CurrentUser;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

@OnBothDatabases
class OutboxTest {
    private final TestDatabase engine;
    @TempDir private Path folder;
    private MailPlatform office;

    OutboxTest(TestDatabase engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        office = new MailPlatform(engine, folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aMessageArrivesAsTextAndHtmlWithItsAttachment() throws Exception {
        office.startServer();
        MediaFile file = office.media.store("nota.txt", new ByteArrayInputStream(MailPlatform.bytes("Señor alcalde")));
        office.send(new Mail(List.of("alcaldia@muni.example"), "Informe de octubre – señal ñ", "Adjunto <el> informe:\n\nhttps://muni.example/a?b=1&c=2.",
                "test:1", List.of(Attachment.media("informe n.º 1.txt", file.id()))));

        office.sender.round();

        MimeMessage message = office.received(0);
        assertThat(message.getSubject()).isEqualTo("Informe de octubre – señal ñ");
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@pregon>");
        List<BodyPart> parts = MailPlatform.parts(message);
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).getContent().toString()).startsWith("Adjunto <el> informe:");
        assertThat(parts.get(1).getContent().toString()).contains("Adjunto &lt;el&gt; informe:</p>",
                "<a href=\"https://muni.example/a?b=1&amp;c=2\" style=\"color:#1a4f8b;word-break:break-word\">https://muni.example/a?b=1&amp;c=2</a>.");
        assertThat(parts.get(2).getFileName()).isEqualTo("informe n.º 1.txt");
        assertThat(parts.get(2).getInputStream().readAllBytes()).isEqualTo(MailPlatform.bytes("Señor alcalde"));
        assertThat(office.only("test:1").state()).isEqualTo(State.SENT);
        assertThat(office.log.log(1)).extracting(LogRow::what).containsExactly("SENT");
        assertThat(office.log.log(1).get(0).detail()).startsWith("250");
    }

    @Test
    void eachReaderGetsACopyThatNamesNobodyElse() throws Exception {
        office.startServer();
        office.send("test:1", "ana@medio.example", "luis@radio.example", "ANA@medio.example");

        office.sender.round();
        office.sender.round();

        assertThat(office.server.getReceivedMessages()).hasSize(2);
        assertThat(office.received(0).getAllRecipients()).extracting(Object::toString).containsExactly("ana@medio.example");
        assertThat(office.received(1).getAllRecipients()).extracting(Object::toString).containsExactly("luis@radio.example");
        assertThat(office.received(0).getMessageID()).isNotEqualTo(office.received(1).getMessageID());
    }

    @Test
    void withoutAServerItWaits() {
        office.send("test:3", "a@muni.example");

        office.sender.round();

        assertThat(office.outbox.configured()).isFalse();
        assertThat(office.only("test:3").state()).isEqualTo(State.QUEUED);
        assertThat(office.only("test:3").attempts()).isZero();
    }

    @Test
    void whatFailsWithItsFactIsNotSent() {
        office.startServer();
        assertThatThrownBy(() -> office.platform.coreSql().run(session -> {
            office.outbox.send(session, new Mail(List.of("a@muni.example"), "Aviso", "Texto", "test:5", List.of()));
            throw new ConflictException("the fact failed");
        })).isInstanceOf(ConflictException.class);

        office.sender.round();

        assertThat(office.outbox.find("test:5")).isEmpty();
        assertThat(office.server.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAttachmentThatIsGoneMakesADeadLetterThatSaysSo() throws Exception {
        office.startServer();
        MediaFile file = office.media.store("nota.txt", new ByteArrayInputStream(MailPlatform.bytes("Señor alcalde")));
        office.send(new Mail(List.of("a@muni.example"), "Aviso", "Texto", "test:1", List.of(Attachment.media("nota.txt", file.id()))));
        Files.delete(office.media.path(file));

        office.sender.round();

        assertThat(office.only("test:1").state()).isEqualTo(State.DEAD);
        assertThat(office.only("test:1").error()).isEqualTo("Ya no está el archivo adjunto «nota.txt».");
    }

    @Test
    void whatWaitsCanBeHeldLetGoAndGivenUp() {
        office.startServer();
        office.send("test:1", "a@muni.example", "b@muni.example");
        office.send("test:2", "c@muni.example");

        assertThat(steer("test:1", Steering.PAUSE)).isEqualTo(2);
        office.sender.round();
        assertThat(office.server.getReceivedMessages()).hasSize(1);

        assertThat(steer("test:1", Steering.RESUME)).isEqualTo(2);
        long first = office.outbox.find("test:1").get(0).id();
        office.log.cancel(first);
        office.sender.round();
        assertThat(office.server.getReceivedMessages()).hasSize(2);
        assertThat(office.outbox.find("test:1")).extracting("state").containsExactly(State.CANCELLED, State.SENT);
        assertThat(office.log.log(first)).extracting(LogRow::what).containsExactly("PAUSED", "QUEUED", "CANCELLED");

        office.log.again(first);
        office.sender.round();
        assertThat(office.server.getReceivedMessages()).hasSize(3);
        assertThatThrownBy(() -> office.log.again(first)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatAnotherWroteIsHandledByTheHeadAlone() {
        CurrentUser eva = new CurrentUser(7, "eva", "Eva Huillca", List.of("staff"), Set.of("mail.read", "mail.write"));
        CurrentUser luz = new CurrentUser(8, "luz", "Luz Ccori", List.of("staff"), Set.of("mail.read", "mail.write"));
        CurrentUser head = new CurrentUser(9, "rosa", "Rosa Huamán", List.of("head"), Set.of("mail.read", "mail.write", "mail.approve"));
        CurrentUser.as(eva, () -> {
            office.send("test:1", "a@muni.example", "b@muni.example");
            return true;
        });
        long copy = office.outbox.find("test:1").get(0).id();

        assertThatThrownBy(() -> CurrentUser.as(luz, () -> office.log.cancel(copy))).isInstanceOf(ForbiddenException.class).hasMessageContaining("Eva Huillca");
        assertThatThrownBy(() -> CurrentUser.as(luz, () -> office.log.again(copy))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> CurrentUser.as(luz, () -> office.log.steer(copy, Steering.PAUSE))).isInstanceOf(ForbiddenException.class);

        assertThat(CurrentUser.as(eva, () -> office.log.steer(copy, Steering.PAUSE))).isEqualTo(2);
        assertThat(CurrentUser.as(head, () -> office.log.cancel(copy)).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void allMailCanBeHeld() {
        office.startServer();
        office.smtp.save(new Flow(true, 0), 0);
        office.send("test:1", "a@muni.example");

        office.sender.round();
        assertThat(office.server.getReceivedMessages()).isEmpty();

        office.smtp.save(Flow.FREE, 1);
        office.sender.round();
        assertThat(office.server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void noMoreLeaveInAMinuteThanAllowed() {
        office.startServer();
        office.smtp.save(new Flow(false, 2), 0);
        office.send("test:1", "a@muni.example", "b@muni.example", "c@muni.example", "d@muni.example", "e@muni.example");

        office.sender.round();
        office.sender.round();
        assertThat(office.server.getReceivedMessages()).hasSize(2);

        office.clock.move(Duration.ofSeconds(61));
        office.sender.round();
        assertThat(office.server.getReceivedMessages()).hasSize(4);
    }

    @Test
    void theWordsOfATemplateBringNeitherPlaceholdersNorMarkup() throws Exception {
        office.startServer();
        office.platform.coreSql().run(session -> {
            Words words = office.outbox.words(session, "test.invite", Map.of("acto", "Día {nombre} <b>\r\nBcc: x@y.example", "nombre", "Ana $1 \\"));
            office.outbox.send(session, new Mail(List.of("a@muni.example"), words, "test:1", List.of(), null, false));
        });

        office.sender.round();

        MimeMessage message = office.received(0);
        assertThat(message.getSubject()).isEqualTo("Invitación: Día {nombre} <b> Bcc: x@y.example");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(MailPlatform.parts(message).get(0).getContent().toString()).startsWith("Señora Ana $1 \\:");
        assertThat(MailPlatform.parts(message).get(1).getContent().toString()).contains("Día {nombre} &lt;b&gt;").doesNotContain("<b>\n");
    }

    @Test
    void theServersPasswordIsKeptWhenItIsNotWrittenAgain() {
        office.smtp.save(new Smtp("mail.example", 587, Smtp.Security.STARTTLS, "oficina@muni.example", "oficina", "secreta"), 0);

        office.smtp.save(new Smtp("mail2.example", 587, Smtp.Security.STARTTLS, "oficina@muni.example", "oficina", null), 1);

        assertThat(office.smtp.current().orElseThrow().password()).isEqualTo("secreta");
        assertThat(office.smtp.current().orElseThrow().host()).isEqualTo("mail2.example");
    }

    private int steer(String reference, Steering how) {
        return office.platform.coreSql().write(session -> office.outbox.steer(session, reference, how));
    }
}
