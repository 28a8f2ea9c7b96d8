package org.pregon.core.internal.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.internal.picture.Description;
import org.pregon.core.media.MediaFile;
import org.pregon.core.text.SpanishText;

/** A file and what is said of it, as it is stored; keywords and persons stand a line each. */
public record ArchiveRow(
        long id, String media, ArchiveKind kind, String name, String type, long bytes, Instant createdAt, String createdBy,
        String title, String caption, String creator, String credit, String copyright, String usageTerms, String keywords,
        @Nullable LocalDate createdOn, String place, String event, String persons, String altText, int version) {

    private static final int LONGEST_KEY = 8000;

    static ArchiveRow of(MediaFile file, Description said) {
        return of(0, file, said, 1);
    }

    private static ArchiveRow of(long id, MediaFile file, Description said, int version) {
        return new ArchiveRow(id, file.id(), ArchiveKind.ofType(file.type()), file.name(), file.type(), file.bytes(), file.createdAt(), file.createdBy(),
                said.title(), said.caption(), said.creator(), said.credit(), said.copyright(), said.usage(), String.join("\n", said.keywords()),
                said.createdOn(), said.place(), said.event(), String.join("\n", said.persons()), said.altText(), version);
    }

    ArchiveRow saying(Description said, int version) {
        return of(id, file(), said, version);
    }

    MediaFile file() {
        return new MediaFile(media, name, type, bytes, createdAt, createdBy);
    }

    Description description() {
        return new Description(title, caption, creator, credit, copyright, usageTerms, lines(keywords), createdOn, place, event, lines(persons), altText);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isEmpty()).toList();
    }

    String searchKey() {
        String key = SpanishText.searchKey(String.join(" ", name, title, keywords, persons, event, place, creator, caption));
        return key.substring(0, Math.min(LONGEST_KEY, key.length()));
    }
}
