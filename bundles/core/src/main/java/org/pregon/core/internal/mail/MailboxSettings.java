package org.pregon.core.internal.mail;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.audit.Changes;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.internal.office.Settings.Versioned;

/** The mailbox as an administrator saved it. */
@Component(service = MailboxSettings.class)
public final class MailboxSettings {
    private static final String NAME = "mail-bounces";

    private final Settings settings;

    @Activate
    public MailboxSettings(@Reference Settings settings) {
        this.settings = settings;
    }

    Versioned<Mailbox> current() {
        return settings.find(NAME, Mailbox.class).orElse(new Versioned<>(Mailbox.NONE, 0));
    }

    /** An empty password keeps the one that is stored. */
    Versioned<Mailbox> save(Mailbox mailbox, int version) {
        Mailbox before = current().value();
        boolean keep = mailbox.password() == null || mailbox.password().isEmpty();
        Mailbox after = keep ? mailbox.withPassword(before.password()) : mailbox;
        return settings.save(NAME, after, version, Changes.between(before, after)
                .field("protocol", "Protocolo", Mailbox::protocol)
                .field("host", "Servidor", Mailbox::host)
                .field("port", "Puerto", Mailbox::port)
                .field("security", "Seguridad", Mailbox::security)
                .field("user", "Usuario", Mailbox::user)
                .build());
    }
}
