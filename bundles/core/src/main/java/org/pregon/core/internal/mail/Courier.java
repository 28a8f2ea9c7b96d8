package org.pregon.core.internal.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.pregon.core.internal.mail.OutboxMapper.AttachmentRow;
import org.pregon.core.internal.mail.OutboxMapper.MailRow;

/** Hands one message to the mail server. */
final class Courier {
    private static final String TIMEOUT_MILLIS = "20000";

    private final Smtp smtp;

    Courier(Smtp smtp) {
        this.smtp = smtp;
    }

    /** @throws MessagingException when the server is away or refuses it */
    void deliver(MailRow mail, List<AttachmentRow> attachments, String senderName, Instant now)
            throws MessagingException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jakarta Mail looks its own parts up through the context class loader.
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = new FixedId(session, mail.messageId());
            message.setFrom(new InternetAddress(smtp.from(), senderName, "UTF-8"));
            for (String to : OutboxStore.recipients(mail)) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            }
            message.setSubject(mail.subject(), "UTF-8");
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(content(mail, attachments));
            message.saveChanges();
            Transport.send(message, smtp.user(), smtp.password());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", smtp.host());
        properties.put("mail.smtp.port", Integer.toString(smtp.port()));
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.auth", Boolean.toString(smtp.user() != null && !smtp.user().isBlank()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.security() == Smtp.Security.STARTTLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.security() == Smtp.Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.security() == Smtp.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private static MimeMultipart content(MailRow mail, List<AttachmentRow> attachments) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.body(), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        for (AttachmentRow attachment : attachments) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
            part.setFileName(attachment.name());
            parts.addBodyPart(part);
        }
        return parts;
    }

    /** Keeps our Message-ID through {@code saveChanges}, so that a second try is the same message. */
    private static final class FixedId extends MimeMessage {
        private final String id;

        FixedId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
