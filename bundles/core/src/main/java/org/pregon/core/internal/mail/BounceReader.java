package org.pregon.core.internal.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what came back. Of a mailbox that people read too, only reports are touched: IMAP marks them as read, POP3, which
 * knows no marks, takes them out.
 */
@Component(service = BounceReader.class)
public final class BounceReader {
    private static final Logger LOG = LoggerFactory.getLogger(BounceReader.class);
    private static final String TIMEOUT_MILLIS = "30000";
    private static final int MOST = 500;

    private final MailboxSettings settings;
    private final Blocks blocks;

    @Activate
    public BounceReader(@Reference MailboxSettings settings, @Reference Blocks blocks) {
        this.settings = settings;
        this.blocks = blocks;
    }

    /** @return how many mails of ours came back since the last time */
    int read() throws MessagingException {
        Mailbox mailbox = settings.current().value();
        if (!mailbox.read()) {
            return 0;
        }
        return MailLibrary.in(() -> {
            String protocol = mailbox.protocol().name().toLowerCase(Locale.ROOT);
            try (Store store = Session.getInstance(properties(mailbox, protocol)).getStore(protocol)) {
                store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
                return read(store, mailbox.protocol() == Mailbox.Protocol.IMAP);
            }
        });
    }

    private int read(Store store, boolean marks) throws MessagingException {
        int found = 0;
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        try {
            Message[] messages = marks ? inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)) : inbox.getMessages();
            for (int i = Math.max(0, messages.length - MOST); i < messages.length; i++) {
                if (DeliveryReport.is(messages[i])) {
                    found += note((MimeMessage) messages[i]) ? 1 : 0;
                    messages[i].setFlag(marks ? Flags.Flag.SEEN : Flags.Flag.DELETED, true);
                }
            }
        } finally {
            inbox.close(!marks);
        }
        return found;
    }

    private boolean note(MimeMessage message) throws MessagingException {
        try {
            Optional<DeliveryReport> report = DeliveryReport.of(message);
            return report.isPresent() && blocks.bounced(report.get().messageId(), report.get().gone(), report.get().words());
        } catch (IOException | MessagingException broken) {
            // One that nobody can read must not keep the others from being read.
            LOG.warn("A delivery report could not be read: {}", broken.getClass().getSimpleName());
            return false;
        }
    }

    private static Properties properties(Mailbox mailbox, String protocol) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.put(prefix + "timeout", TIMEOUT_MILLIS);
        properties.put(prefix + "writetimeout", TIMEOUT_MILLIS);
        properties.put(prefix + "ssl.enable", Boolean.toString(mailbox.security() == Smtp.Security.TLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", Boolean.toString(mailbox.security() == Smtp.Security.STARTTLS));
        properties.put(prefix + "starttls.required", Boolean.toString(mailbox.security() == Smtp.Security.STARTTLS));
        // Looking at a mail must not mark it as read.
        properties.put(prefix + "peek", "true");
        return properties;
    }
}
