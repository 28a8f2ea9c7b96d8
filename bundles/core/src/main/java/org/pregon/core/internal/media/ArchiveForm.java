package org.pregon.core.internal.media;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.internal.picture.Description;

/** What somebody writes of a file. */
public record ArchiveForm(
        @Nullable @Size(max = Description.SHORT) String title,
        @Nullable @Size(max = Description.LONG) String caption,
        @Nullable @Size(max = Description.SHORT) String creator,
        @Nullable @Size(max = Description.SHORT) String credit,
        @Nullable @Size(max = Description.SHORT) String copyright,
        @Nullable @Size(max = Description.MEDIUM) String usage,
        @Nullable @Size(max = Description.MOST) List<@Size(max = Description.WORD) String> keywords,
        @Nullable LocalDate createdOn,
        @Nullable @Size(max = Description.SHORT) String place,
        @Nullable @Size(max = Description.SHORT) String event,
        @Nullable @Size(max = Description.MOST) List<@Size(max = Description.WORD) String> persons,
        @Nullable @Size(max = Description.MEDIUM) String altText) {

    Description description() {
        Description said = new Description(text(title), text(caption), text(creator), text(credit), text(copyright), text(usage),
                list(keywords), createdOn, text(place), text(event), list(persons), text(altText));
        if (createdOn != null && said.createdOn() == null) {
            throw new InvalidInputException("createdOn", "Escriba una fecha que exista.");
        }
        complete("keywords", list(keywords), said.keywords());
        complete("persons", list(persons), said.persons());
        return said;
    }

    /** What does not fit is refused, never dropped. */
    private static void complete(String field, List<String> written, List<String> kept) {
        if (written.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().count() > kept.size()) {
            throw new InvalidInputException(field, "Es demasiado largo. Acorte o quite algunos.");
        }
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "");
    }

    private static List<String> list(@Nullable List<String> written) {
        return Objects.requireNonNullElse(written, List.<String>of()).stream().filter(Objects::nonNull).toList();
    }
}
