package org.pregon.core.internal.mail;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.audit.Changes;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.internal.office.Settings.Versioned;

/** Where mail goes: what an administrator saved, or {@code pregon.smtp=host:port} with {@code pregon.smtp.from} at start. */
@Component(service = SmtpSettings.class)
public final class SmtpSettings {
    private static final String NAME = "smtp";
    private static final String FLOW = "mail-flow";

    private final Settings settings;
    private final Optional<Smtp> fromStart;

    @Activate
    public SmtpSettings(BundleContext context, @Reference Settings settings) {
        this(settings, fromStart(context));
    }

    SmtpSettings(Settings settings) {
        this(settings, Optional.empty());
    }

    private SmtpSettings(Settings settings, Optional<Smtp> fromStart) {
        this.settings = settings;
        this.fromStart = fromStart;
    }

    private static Optional<Smtp> fromStart(BundleContext context) {
        String server = context.getProperty("pregon.smtp");
        return server == null || server.isBlank()
                ? Optional.empty()
                : Optional.of(parse(server, context.getProperty("pregon.smtp.from")));
    }

    Optional<Versioned<Smtp>> saved() {
        return settings.find(NAME, Smtp.class);
    }

    /** Empty as long as mail waits for a server. */
    public Optional<Smtp> current() {
        return saved().map(Versioned::value).or(() -> fromStart);
    }

    /** An empty password keeps the one that is stored. */
    Versioned<Smtp> save(Smtp smtp, int version) {
        Optional<Smtp> before = saved().map(Versioned::value);
        boolean keep = smtp.password() == null || smtp.password().isEmpty();
        Smtp after = keep ? smtp.withPassword(before.map(Smtp::password).orElse(null)) : smtp;
        Changes changes = Changes.between(before.orElse(null), after)
                .field("host", "Servidor", Smtp::host)
                .field("port", "Puerto", Smtp::port)
                .field("security", "Seguridad", Smtp::security)
                .field("from", "Remitente", Smtp::from)
                .field("user", "Usuario", Smtp::user)
                .build();
        return settings.save(NAME, after, version, changes);
    }

    Flow flow() {
        return savedFlow().value();
    }

    Versioned<Flow> savedFlow() {
        return settings.find(FLOW, Flow.class).orElse(new Versioned<>(Flow.FREE, 0));
    }

    Versioned<Flow> save(Flow flow, int version) {
        return settings.save(FLOW, flow, version, Changes.between(savedFlow().value(), flow)
                .field("paused", "En pausa", Flow::paused)
                .field("perMinute", "Correos por minuto", Flow::perMinute)
                .build());
    }

    private static Smtp parse(String server, String from) {
        int colon = server.lastIndexOf(':');
        return new Smtp(
                colon < 0 ? server : server.substring(0, colon),
                colon < 0 ? 25 : Integer.parseInt(server.substring(colon + 1)),
                Smtp.Security.NONE,
                from == null ? "pregon@localhost" : from,
                null,
                null);
    }
}
