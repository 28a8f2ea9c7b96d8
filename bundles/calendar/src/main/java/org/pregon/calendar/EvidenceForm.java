package org.pregon.calendar;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as somebody adds or corrects it.
 *
 * @param media id of an uploaded file; null for a document kept elsewhere. Cannot be changed later
 * @param position place in the gallery, at the end when absent
 */
public record EvidenceForm(
        @NotBlank @Size(max = 300) String caption,
        @Nullable @Size(max = 120) String credit,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "Suba el archivo antes de adjuntarlo.") String media,
        @Nullable @Min(1) Integer position) {

    public EvidenceForm {
        caption = caption == null ? null : caption.strip().replaceAll("\\s+", " ");
        credit = credit == null || credit.isBlank() ? null : credit.strip();
        media = media == null || media.isBlank() ? null : media;
    }
}
