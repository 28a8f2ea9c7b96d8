package org.pregon.itest.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes the mail that a system sends; nothing leaves the machine. */
public final class PostOffice implements BeforeAllCallback, AfterAllCallback {
    private static final String HOST = "127.0.0.1";
    private static final long PATIENCE_MILLIS = 60_000;

    private final int port = Place.port();
    private final GreenMail mail = new GreenMail(setup(port));

    private static ServerSetup setup(int port) {
        ServerSetup setup = new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP);
        // The usual two seconds are not enough on a machine that builds at the same time.
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        return setup;
    }

    public int port() {
        return port;
    }

    /** As {@code pregon.smtp} wants it. */
    public String address() {
        return HOST + ":" + port;
    }

    /** What has come, once it is so many. */
    public List<MimeMessage> received(int messages) {
        assertThat(mail.waitForIncomingEmail(PATIENCE_MILLIS, messages)).isTrue();
        return List.of(mail.getReceivedMessages());
    }

    /** How many have come so far. */
    public int count() {
        return mail.getReceivedMessages().length;
    }

    /** The first that came for a reader. */
    public Optional<MimeMessage> find(String reader) {
        return Stream.of(mail.getReceivedMessages()).filter(message -> isFor(message, reader)).findFirst();
    }

    private static boolean isFor(MimeMessage message, String reader) {
        try {
            return message.getAllRecipients()[0].toString().equals(reader);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        mail.start();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        mail.stop();
    }
}
