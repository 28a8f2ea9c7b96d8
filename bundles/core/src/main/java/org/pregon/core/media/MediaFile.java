package org.pregon.core.media;

import java.time.Instant;

/**
 * A stored file.
 *
 * @param id SHA-256 of the content, hexadecimal
 * @param name as the uploader called it; never used as a path
 * @param type media type, as sniffed
 */
public record MediaFile(String id, String name, String type, long bytes, Instant createdAt, String createdBy) {
    public boolean image() {
        return type.startsWith("image/");
    }
}
