package org.pregon.core.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pregon.core.mail.Outbox.State;
import org.pregon.core.testing.OnBothDatabases;
import org.pregon.core.testing.TestDatabase;

/** What servers further on send back is found out. */
@OnBothDatabases
class BouncesTest {
    private final TestDatabase engine;
    @TempDir private Path folder;
    private MailPlatform office;
    private final GreenMail mailbox = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)});
    private GreenMailUser owner;

    BouncesTest(TestDatabase engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        office = new MailPlatform(engine, folder);
        office.startServer();
        mailbox.start();
        owner = mailbox.setUser("oficina@muni.example", "oficina", "secreta");
        office.mailbox.save(new Mailbox(Mailbox.Protocol.IMAP, "127.0.0.1", mailbox.getImap().getPort(), Smtp.Security.NONE, "oficina", "secreta"), 0);
    }

    @AfterEach
    void close() {
        mailbox.stop();
        office.close();
    }

    @Test
    void aMailThatCameBackIsMarkedAndItsAddressGetsNothingMore() throws Exception {
        String id = sent("test:1");
        arrives(report(id, "failed", "5.1.1", "smtp; 550 5.1.1 <ana@medio.example>: User unknown"));

        assertThat(office.bounces.read()).isEqualTo(1);
        assertThat(office.bounces.read()).as("a report is read once").isZero();

        assertThat(office.only("test:1").state()).isEqualTo(State.BOUNCED);
        assertThat(office.only("test:1").error()).isEqualTo("La dirección no existe: 550 5.1.1 <ana@medio.example>: User unknown");
        office.send("test:2", "ana@medio.example");
        office.sender.round();
        assertThat(office.only("test:2").state()).isEqualTo(State.BLOCKED);
    }

    @Test
    void aFullMailboxIsToldButNotBlocked() throws Exception {
        arrives(report(sent("test:1"), "failed", "5.2.2", "smtp; 552 5.2.2 Mailbox full"));

        office.bounces.read();

        assertThat(office.only("test:1").error()).isEqualTo("El correo volvió: 552 5.2.2 Mailbox full");
        office.send("test:2", "ana@medio.example");
        office.sender.round();
        assertThat(office.only("test:2").state()).isEqualTo(State.SENT);
    }

    @Test
    void aDelayAnAnswerAndSomebodyElsesReportChangeNothing() throws Exception {
        String id = sent("test:1");
        arrives(report(id, "delayed", "4.4.1", "smtp; 451 try later"));
        arrives(report("<otro@ajeno.example>", "failed", "5.1.1", "smtp; 550 5.1.1"));
        arrives("From: Ana <ana@medio.example>\nTo: oficina@muni.example\nSubject: Fuera de la oficina\nIn-Reply-To: " + id
                + "\nContent-Type: text/plain\n\nVuelvo el lunes. 5.1.1 " + id + "\n");
        arrives("From: MAILER-DAEMON@x.example\nContent-Type: multipart/report; boundary=\"b\"\n\n--b\nbroken");

        assertThat(office.bounces.read()).isZero();

        assertThat(office.only("test:1").state()).isEqualTo(State.SENT);
    }

    @Test
    void anOldServersOwnWordsAreUnderstood() throws Exception {
        String id = sent("test:1");
        arrives("From: MAILER-DAEMON@correo.example\nTo: oficina@muni.example\nSubject: failure notice\nContent-Type: text/plain\n\n"
                + "<ana@medio.example>:\n550 5.1.1 no such user\n\n--- Below this line is a copy\nMessage-ID: " + id + "\n");

        assertThat(office.bounces.read()).isEqualTo(1);

        assertThat(office.only("test:1").state()).isEqualTo(State.BOUNCED);
    }

    @Test
    void popIsReadToo() throws Exception {
        arrives(report(sent("test:1"), "failed", "5.1.1", "smtp; 550 5.1.1 User unknown"));
        arrives("From: Ana <ana@medio.example>\nSubject: Gracias\n\nGracias.\n");
        office.mailbox.save(new Mailbox(Mailbox.Protocol.POP3, "127.0.0.1", mailbox.getPop3().getPort(), Smtp.Security.NONE, "oficina", "secreta"), 1);

        assertThat(office.bounces.read()).isEqualTo(1);

        assertThat(mailbox.getReceivedMessages()).as("what people wrote stays").hasSize(1);
    }

    @Test
    void aMailboxThatIsAwaySaysSo() {
        mailbox.stop();

        assertThatThrownBy(() -> office.bounces.read()).isInstanceOf(MessagingException.class);
    }

    /** @return the Message-ID */
    private String sent(String reference) throws MessagingException {
        office.send(reference, "ana@medio.example");
        office.sender.round();
        return office.received(0).getMessageID();
    }

    private void arrives(String raw) throws MessagingException {
        owner.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(MailPlatform.bytes(raw.replace("\n", "\r\n")))));
    }

    private static String report(String messageId, String action, String status, String diagnostic) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@correo.example>
                To: oficina@muni.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.
                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; correo.example
                Arrival-Date: Fri, 23 Oct 2026 09:00:00 -0500

                Final-Recipient: rfc822; ana@medio.example
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --b1
                Content-Type: text/rfc822-headers

                From: oficina@muni.example
                To: ana@medio.example
                Message-ID: %s
                Subject: Aviso

                --b1--
                """.formatted(action, status, diagnostic, messageId);
    }
}
