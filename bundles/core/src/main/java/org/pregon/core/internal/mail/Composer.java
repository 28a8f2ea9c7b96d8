package org.pregon.core.internal.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.activation.FileDataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.NotFoundException;
import org.pregon.core.document.Documents;
import org.pregon.core.internal.document.PublicAddress;
import org.pregon.core.internal.mail.OutboxMapper.AttachmentRow;
import org.pregon.core.internal.mail.OutboxMapper.Copy;
import org.pregon.core.mail.Mail.Source;
import org.pregon.core.media.Media;
import org.pregon.core.media.MediaFile;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;

/** Makes the message that a copy is sent as: the same bytes at every try, but for the parts' boundaries. */
@Component(service = Composer.class)
public final class Composer {
    private final SmtpSettings smtp;
    private final Office office;
    private final PublicAddress address;
    private final Media media;
    private final Documents documents;

    @Activate
    public Composer(@Reference SmtpSettings smtp, @Reference Office office, @Reference PublicAddress address, @Reference Media media,
            @Reference Documents documents) {
        this.smtp = smtp;
        this.office = office;
        this.address = address;
        this.media = media;
        this.documents = documents;
    }

    /** @throws UnsendableException when an attachment is gone or the address is none */
    MimeMessage compose(Session session, Copy copy, List<AttachmentRow> attachments) throws MessagingException {
        OfficeProfile profile = office.profile();
        Letter letter = new Letter(profile, copy.subject(), copy.body(), copy.html(), copy.topicName(), leave(copy));
        return MailLibrary.in(() -> {
            MimeMessage message = new FixedId(session, copy.messageId());
            message.setFrom(from(profile));
            message.setRecipient(Message.RecipientType.TO, to(copy));
            message.setSubject(copy.subject(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(copy.createdAt()));
            message.setHeader("Auto-Submitted", "auto-generated");
            subscription(message, copy);
            message.setContent(content(letter, attachments));
            message.saveChanges();
            return message;
        });
    }

    private static InternetAddress to(Copy copy) {
        try {
            return new InternetAddress(copy.address(), true);
        } catch (AddressException wrong) {
            throw new UnsendableException("La dirección «" + copy.address() + "» no está bien escrita.");
        }
    }

    private InternetAddress from(OfficeProfile profile) throws MessagingException {
        try {
            String from = smtp.current().map(Smtp::from).orElse("");
            return new InternetAddress(from, profile.office().replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String leave(Copy copy) {
        return copy.token().isEmpty() ? "" : address.page("baja/" + copy.token());
    }

    /** RFC 8058: the reader's mail program offers to leave, and does it with one POST. */
    private void subscription(MimeMessage message, Copy copy) throws MessagingException {
        if (!copy.token().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + leave(copy) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("List-Id", "<" + copy.topic() + ".pregon>");
        }
    }

    private MimeMultipart content(Letter letter, List<AttachmentRow> attachments) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        alternatives.addBodyPart(text);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        alternatives.addBodyPart(html);
        if (attachments.isEmpty()) {
            return alternatives;
        }
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        parts.addBodyPart(body);
        for (AttachmentRow attachment : attachments) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(source(attachment)));
            part.setFileName(attachment.name());
            part.setDisposition(Part.ATTACHMENT);
            parts.addBodyPart(part);
        }
        return parts;
    }

    private DataSource source(AttachmentRow attachment) {
        if (attachment.source() == Source.DOCUMENT) {
            try {
                return new ByteArrayDataSource(documents.file(Long.parseLong(attachment.content())), "application/pdf");
            } catch (NotFoundException gone) {
                throw new UnsendableException("Ya no está el documento adjunto «" + attachment.name() + "».");
            }
        }
        MediaFile file = media.find(attachment.content()).orElseThrow(() -> gone(attachment));
        Path path = media.path(file);
        if (!Files.isReadable(path)) {
            throw gone(attachment);
        }
        return new FileDataSource(path.toFile()) {
            @Override
            public String getContentType() {
                return file.type();
            }
        };
    }

    private static UnsendableException gone(AttachmentRow attachment) {
        return new UnsendableException("Ya no está el archivo adjunto «" + attachment.name() + "».");
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
