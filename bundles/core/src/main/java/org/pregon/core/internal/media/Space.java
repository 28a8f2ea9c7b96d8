package org.pregon.core.internal.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pregon.core.rest.StorageFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the disk has left. Uploads stop before it is full: the database, which may lie on the same one, needs the rest
 * for what people write.
 *
 * @param reserve bytes that stay free
 */
record Space(Path folder, long reserve) {
    private static final Logger LOG = LoggerFactory.getLogger(Space.class);

    static final long USUAL_RESERVE = 64_000_000;

    void require(long bytes) throws IOException {
        if (left() < bytes) {
            LOG.error("No room for uploads: less than {} bytes are left on the disk of {}", reserve, folder);
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
