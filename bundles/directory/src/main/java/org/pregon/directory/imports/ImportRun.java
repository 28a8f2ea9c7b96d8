package org.pregon.directory.imports;

import java.time.Instant;

/**
 * An import and how far it got.
 *
 * @param target key of the {@link Target}
 * @param total rows of the file
 * @param created rows that were saved, less those taken back
 * @param skipped rows left out: with errors, or already in the directory
 */
public record ImportRun(
        long id, String target, String fileName, Instant createdAt, String createdBy, State state, int total, int created,
        int skipped) {

    public enum State {
        /** Read and shown; nothing is saved yet. */
        PREVIEW,
        /** Being saved; all of it stands or none. */
        RUNNING,
        DONE,
        /** Broke off; nothing was saved. */
        FAILED,
        /** Taken back, but for what somebody changed since. */
        UNDONE
    }
}
