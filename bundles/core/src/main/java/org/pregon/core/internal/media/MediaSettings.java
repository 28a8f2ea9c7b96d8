package org.pregon.core.internal.media;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.audit.Changes;
import org.pregon.core.internal.office.Settings;
import org.pregon.core.internal.office.Settings.Versioned;

/** The limits of uploads as an administrator saved them. */
@Component(service = MediaSettings.class)
public final class MediaSettings {
    private static final String NAME = "media";

    private final Settings settings;

    @Activate
    public MediaSettings(@Reference Settings settings) {
        this.settings = settings;
    }

    Versioned<MediaLimits> current() {
        return settings.find(NAME, MediaLimits.class).orElse(new Versioned<>(MediaLimits.USUAL, 0));
    }

    Versioned<MediaLimits> save(MediaLimits limits, int version) {
        Changes changes = Changes.between(current().value(), limits)
                .field("imageMegabytes", "Imágenes (MB)", MediaLimits::imageMegabytes)
                .field("documentMegabytes", "Documentos (MB)", MediaLimits::documentMegabytes)
                .field("audioMegabytes", "Audios (MB)", MediaLimits::audioMegabytes)
                .field("videoMegabytes", "Videos (MB)", MediaLimits::videoMegabytes)
                .field("megapixels", "Megapíxeles por imagen", MediaLimits::megapixels)
                .field("ratio", "Lado mayor entre lado menor", MediaLimits::ratio)
                .field("unpackedMegabytes", "Documento desempaquetado (MB)", MediaLimits::unpackedMegabytes)
                .field("entries", "Partes de un documento", MediaLimits::entries)
                .build();
        return settings.save(NAME, limits, version, changes);
    }
}
