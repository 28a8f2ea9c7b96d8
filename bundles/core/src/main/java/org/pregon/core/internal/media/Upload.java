package org.pregon.core.internal.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is sent in parts, as it is noted beside them.
 *
 * @param owner id of the user who sends it; nobody else sees it
 * @param bytes what it measures once it is whole
 * @param fingerprint by which the sender knows the file again, after a reload or on another day
 * @param stored the stored file's id once it is whole; null before
 */
record Upload(String id, long owner, String name, long bytes, String fingerprint, Instant startedAt, @Nullable String stored) {
    Upload storedAs(String file) {
        return new Upload(id, owner, name, bytes, fingerprint, startedAt, file);
    }
}
