package org.pregon.core.internal.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.audit.Changes;
import org.pregon.core.internal.office.Settings.Versioned;
import org.pregon.core.office.Office;
import org.pregon.core.office.OfficeProfile;

/** {@link Office} as an administrator saved it. */
@Component(service = {Office.class, OfficeSettings.class})
public final class OfficeSettings implements Office {
    private static final String NAME = "office";

    /** Every page shows the profile; another node's change may take this long to be seen. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private static final OfficeProfile NEUTRAL = new OfficeProfile(
            OfficeProfile.UNNAMED, OfficeProfile.NO_ACRONYM, "Oficina de Relaciones Públicas e Imagen Institucional", "ORPII", "",
            "Jefatura de la Oficina de Relaciones Públicas e Imagen Institucional", "", "Alcaldía", "Lima", "150101",
            "#8a1538", null, null,
            Map.of(2026, "Año de la Esperanza y el Fortalecimiento de la Democracia"));

    private final Settings settings;
    private volatile Known known = new Known(new Versioned<>(NEUTRAL, 0), Instant.MIN);

    private record Known(Versioned<OfficeProfile> profile, Instant until) {}

    @Activate
    public OfficeSettings(@Reference Settings settings) {
        this.settings = settings;
    }

    @Override
    public OfficeProfile profile() {
        return current().value();
    }

    Versioned<OfficeProfile> current() {
        Known now = known;
        if (Instant.now().isBefore(now.until())) {
            return now.profile();
        }
        return remember(settings.find(NAME, OfficeProfile.class).orElse(new Versioned<>(NEUTRAL, 0)));
    }

    /** Whether somebody filled the profile in. */
    public boolean saved() {
        return current().version() > 0;
    }

    public Versioned<OfficeProfile> save(OfficeProfile profile, int version) {
        Changes changes = Changes.between(current().value(), profile)
                .field("municipality", "Municipalidad", OfficeProfile::municipality)
                .field("municipalityAcronym", "Siglas de la municipalidad", OfficeProfile::municipalityAcronym)
                .field("office", "Oficina", OfficeProfile::office)
                .field("officeAcronym", "Siglas de la oficina", OfficeProfile::officeAcronym)
                .field("headName", "Nombre de la jefatura", OfficeProfile::headName)
                .field("headTitle", "Cargo de la jefatura", OfficeProfile::headTitle)
                .field("superiorName", "Destinatario de los informes", OfficeProfile::superiorName)
                .field("superiorTitle", "Cargo del destinatario", OfficeProfile::superiorTitle)
                .field("city", "Ciudad", OfficeProfile::city)
                .field("ubigeo", "UBIGEO", OfficeProfile::ubigeo)
                .field("colour", "Color", OfficeProfile::colour)
                .field("escudo", "Escudo", OfficeProfile::escudo)
                .field("logo", "Logotipo", OfficeProfile::logo)
                .field("yearNames", "Nombres de los años", OfficeProfile::yearNames)
                .build();
        return remember(settings.save(NAME, profile, version, changes));
    }

    private Versioned<OfficeProfile> remember(Versioned<OfficeProfile> profile) {
        known = new Known(profile, Instant.now().plus(BELIEVED));
        return profile;
    }
}
