package org.pregon.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.ConflictException;
import org.pregon.core.internal.mail.BlockMapper.Block;
import org.pregon.core.internal.mail.BlockMapper.Reason;
import org.pregon.core.internal.mail.Blocks.BlockForm;
import org.pregon.core.mail.Mail;
import org.pregon.core.mail.Mail.Topic;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.rest.Paging;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

/** Who wants no more gets no more. */
@OnBothDatabases
class SubscriptionsTest {
    private static final Topic RELEASES = new Topic("press.releases", "Notas de prensa");
    private static final Topic DIGEST = new Topic("press.digest", "Síntesis diaria");

    private final TestDatabase engine;
    @TempDir private Path folder;
    private MailPlatform office;

    SubscriptionsTest(TestDatabase engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        office = new MailPlatform(engine, folder);
        office.startServer();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatOneSubscribedToIsLeftWithOneClick() throws Exception {
        send("test:1", RELEASES);
        office.sender.round();

        MimeMessage message = office.received(0);
        String link = message.getHeader("List-Unsubscribe")[0];
        assertThat(link).matches("<https://pregon\\.muni\\.example/baja/[A-Za-z0-9_-]{43}>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("List-Id")).containsExactly("<press.releases.pregon>");
        String address = link.substring(1, link.length() - 1);
        assertThat(MailPlatform.parts(message).get(0).getContent().toString()).contains("«Notas de prensa»", address);
        assertThat(MailPlatform.parts(message).get(1).getContent().toString()).contains("href=\"" + address + "\"");

        String token = token(message);
        assertThat(office.blocks.find(token)).hasValueSatisfying(one -> assertThat(one.left()).isFalse());
        office.blocks.leave(token);
        office.blocks.leave(token);
        assertThat(office.blocks.find(token)).hasValueSatisfying(one -> assertThat(one.left()).isTrue());
    }

    @Test
    void aLetterOfTheOfficeOffersNothingToLeave() throws Exception {
        office.send("test:1", "ana@medio.example");

        office.sender.round();

        assertThat(office.received(0).getHeader("List-Unsubscribe")).isNull();
        assertThat(office.blocks.find("")).isEmpty();
        assertThat(office.blocks.find("x")).isEmpty();
    }

    @Test
    void aWishCountsForWhatAlreadyWaitsAndForItsTopicAlone() throws Exception {
        send("test:1", RELEASES);
        office.sender.round();
        send("test:2", RELEASES);
        send("test:3", DIGEST);
        office.send("test:4", "Ana@Medio.example");

        office.blocks.leave(token(office.received(0)));
        office.sender.round();
        office.sender.round();

        assertThat(office.only("test:2").state()).isEqualTo(State.BLOCKED);
        assertThat(office.only("test:3").state()).isEqualTo(State.SENT);
        assertThat(office.only("test:4").state()).isEqualTo(State.SENT);
        assertThat(office.log.log(office.only("test:2").id()).get(0).detail()).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void theOfficeBlocksAnAddressForEverythingAndLetsItGoAgain() {
        Block block = office.blocks.create(new BlockForm("Ana@Medio.example", "Lo pidió por carta"));
        assertThatThrownBy(() -> office.blocks.create(new BlockForm("ana@medio.example", "otra vez"))).isInstanceOf(ConflictException.class);
        office.send("test:1", "ana@medio.example");
        office.sender.round();
        assertThat(office.only("test:1").state()).isEqualTo(State.BLOCKED);

        office.blocks.delete(block.id());
        office.log.again(office.only("test:1").id());
        office.sender.round();

        assertThat(office.only("test:1").state()).isEqualTo(State.SENT);
        assertThat(office.blocks.list(List.of(), Paging.of("-created", 50, null, List.of("created"))).items()).isEmpty();
    }

    @Test
    void anAddressThatTheServerDoesNotKnowGetsNothingMore() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            server.refuse("RCPT TO:<ana@medio.example>", "550 5.1.1 No such user");
            office.use(server.port());
            office.send("test:1", "ana@medio.example");
            office.sender.round();
            office.send("test:2", "ana@medio.example");

            office.sender.round();

            assertThat(office.only("test:2").state()).isEqualTo(State.BLOCKED);
            assertThat(office.blocks.list(List.of("%ana@%"), Paging.of("-created", 50, null, List.of("created"))).items())
                    .extracting(Block::reason).containsExactly(Reason.BOUNCED);
        }
    }

    @Test
    void lettersGoBeforeWhatWasSubscribedTo() throws Exception {
        send("test:1", RELEASES);
        office.send("test:2", "luis@radio.example");

        office.sender.round();

        assertThat(office.received(0).getAllRecipients()[0]).hasToString("luis@radio.example");
    }

    private void send(String reference, Topic topic) {
        office.send(new Mail(List.of("ana@medio.example"), "Aviso", "Texto", reference, List.of()).about(topic));
    }

    private static String token(MimeMessage message) throws MessagingException {
        String link = message.getHeader("List-Unsubscribe")[0];
        return link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
    }
}
