package org.pregon.core.internal.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the mail server, opened with the first message and kept for the next ones. */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final String CONNECT_MILLIS = "10000";
    /** RFC 5321 asks for patience: who hangs up on a slow server that had taken the mail sends it twice. */
    private static final String ANSWER_MILLIS = "300000";
    private static final int LONGEST_ANSWER = 400;

    /** Servers end a connection that brings too many. */
    private static final int PER_CONNECTION = 50;

    private final Smtp smtp;
    private final Session session;
    private @Nullable SMTPTransport open;
    private int delivered;

    Courier(Smtp smtp) {
        this.smtp = smtp;
        session = MailLibrary.in(() -> Session.getInstance(properties(smtp)));
    }

    Session session() {
        return session;
    }

    String server() {
        return smtp.host() + ":" + smtp.port();
    }

    /**
     * @return what the server said when it took the message
     * @throws MessagingException when the server is away or refuses it
     */
    String deliver(MimeMessage message) throws MessagingException {
        return MailLibrary.in(() -> {
            boolean done = false;
            try {
                SMTPTransport transport = connected();
                transport.sendMessage(message, message.getAllRecipients());
                String answer = String.valueOf(transport.getLastServerResponse()).strip();
                done = true;
                return answer.substring(0, Math.min(LONGEST_ANSWER, answer.length()));
            } finally {
                if (!done || ++delivered >= PER_CONNECTION) {
                    close();
                }
            }
        });
    }

    private SMTPTransport connected() throws MessagingException {
        SMTPTransport transport = open;
        if (transport == null) {
            transport = (SMTPTransport) session.getTransport("smtp");
            open = transport;
            delivered = 0;
            transport.connect(smtp.host(), smtp.port(), smtp.user(), smtp.password());
        }
        return transport;
    }

    @Override
    public void close() {
        SMTPTransport transport = open;
        open = null;
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException gone) {
                LOG.debug("The mail server had closed before", gone);
            }
        }
    }

    private static Properties properties(Smtp smtp) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", smtp.host());
        properties.put("mail.smtp.port", Integer.toString(smtp.port()));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.quitwait", "false");
        // What comes back need not carry the whole letter, only the headers that tell which one it was.
        properties.put("mail.smtp.dsn.ret", "HDRS");
        properties.put("mail.smtp.auth", Boolean.toString(smtp.user() != null && !smtp.user().isBlank()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.security() == Smtp.Security.STARTTLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.security() == Smtp.Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.security() == Smtp.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
