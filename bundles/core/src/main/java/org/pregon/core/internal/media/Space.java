package org.pregon.core.internal.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pregon.core.rest.StorageFullException;

/**
 * What the disk has left. Uploads stop before it is full: the database, which may lie on the same one, needs the rest
 * for what people write.
 *
 * @param reserve bytes that stay free
 */
record Space(Path folder, long reserve) {
    static final long USUAL_RESERVE = 64_000_000;

    void require(long bytes) throws IOException {
        if (left() < bytes) {
            throw new StorageFullException();
        }
    }

    /** Whether a failure to write is the disk's being full; its message depends on the system's language. */
    boolean full() throws IOException {
        return left() <= 0;
    }

    private long left() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() - reserve;
    }
}
