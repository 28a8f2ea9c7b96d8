package org.pregon.core.internal.audit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.InvalidInputException;
import org.pregon.core.audit.Changes;
import org.pregon.core.internal.office.Settings.Versioned;
import org.pregon.core.internal.office.Settings;

/** How long entries stay in the trail before they go to the archive, as an administrator saved it. */
@Component(service = AuditRetention.class)
public final class AuditRetention {
    private static final String NAME = "audit";

    /** The regulation of Ley 29733 wants the record of accesses for two years. */
    private static final int LEAST = 2;

    private static final int MOST = 50;

    private final Settings settings;

    @Activate
    public AuditRetention(@Reference Settings settings) {
        this.settings = settings;
    }

    /** @param years 0: for ever, which is what holds until somebody decides otherwise */
    public record Retention(int years) {
        String words() {
            return years == 0 ? "siempre" : years + " años";
        }
    }

    Versioned<Retention> current() {
        return settings.find(NAME, Retention.class).orElse(new Versioned<>(new Retention(0), 0));
    }

    Versioned<Retention> save(Retention retention, int version) {
        if (retention.years() != 0 && (retention.years() < LEAST || retention.years() > MOST)) {
            throw new InvalidInputException("years", "La auditoría se conserva a la vista dos años como mínimo, o siempre.");
        }
        return settings.save(NAME, retention, version, Changes.between(current().value(), retention)
                .field("years", "Entradas a la vista", Retention::words).build());
    }
}
