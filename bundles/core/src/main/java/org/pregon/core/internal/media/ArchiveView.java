package org.pregon.core.internal.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pregon.core.internal.media.MediaAccess.Use;
import org.pregon.core.internal.picture.Description;
import org.pregon.core.internal.picture.FileFacts;
import org.pregon.core.security.CurrentUser;

/**
 * A file of the archive.
 *
 * @param media under which {@code /api/media} serves it; the SHA-256 of its content
 * @param description what the office says of it
 * @param file what it says of itself; null in lists
 * @param picture its size in pixels; null in lists and for what is none
 * @param uses the records that use it, those that the caller may see; empty in lists
 * @param embeds whether a copy with the description inside can be had; otherwise the description comes as a file beside it
 */
public record ArchiveView(
        long id, String media, ArchiveKind kind, String name, String type, long bytes, Instant createdAt, String createdBy,
        Description description, int version, @Nullable FileFacts file, @Nullable Picture picture, List<Use> uses, boolean embeds, boolean editable) {

    static ArchiveView of(ArchiveRow row) {
        return of(row, null, null, List.of());
    }

    static ArchiveView of(ArchiveRow row, @Nullable FileFacts file, @Nullable Picture picture, List<Use> uses) {
        return new ArchiveView(row.id(), row.media(), row.kind(), row.name(), row.type(), row.bytes(), row.createdAt(), row.createdBy(),
                row.description(), row.version(), file, picture, uses, Archive.EMBEDDING.contains(row.type()), CurrentUser.get().may("media.write"));
    }
}
